import type { Tx } from "#db/client.ts";
import type { Draft } from "#db/schema/drafts.ts";
import type { Walk } from "#lib/journeys/walk.ts";
import { type Judged, privacyFindings } from "./privacy-findings.ts";

/** Words that somebody wants to take out and that are still there, in the order in which they stand. */
export async function wordsToTakeOut(
  tx: Tx,
  { draft, walked }: { readonly draft: Draft; readonly walked: Walk },
): Promise<readonly Judged[]> {
  if (pagesToTakeOutFrom(draft).length === 0) return []; // few drafts have any, and every page asks
  return (await privacyFindings(tx, draft, walked)).filter(({ judged }) => judged?.is === "takeOut");
}

/** Where somebody wanted to take something out. It may be gone by now. */
export const pagesToTakeOutFrom = ({ scanAnswers }: Pick<Draft, "scanAnswers">) =>
  Object.values(scanAnswers).flatMap((answer) => (answer.is === "takeOut" ? [answer.page] : []));
