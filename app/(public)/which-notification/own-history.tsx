import { nonce } from "#lib/web/nonce.ts";

/**
 * Leaves the browser's history of posted pages as it is. Next writes into the entry of each page that it takes over, and an
 * entry that is written into is asked for anew without what was posted: Back would lead to the first question.
 */
export const OwnHistory = async () => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written out here.
  <script nonce={await nonce()} dangerouslySetInnerHTML={{ __html: KEEP }} suppressHydrationWarning />
);

const KEEP = "history.replaceState=()=>{}";
