import { nonce } from "#lib/web/nonce.ts";

/**
 * A script that runs with the first bytes of a page, before anybody can type, so that a page shows what the server has when
 * it is reached again by Back, Forward or reload. Without it browsers put back what they remember.
 */
export const AsServed = async () => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a function of this file, written out.
  <script nonce={await nonce()} dangerouslySetInnerHTML={{ __html: `(${showAsServed})()` }} suppressHydrationWarning />
);

/** Written into the page, so it names nothing outside itself. */
function showAsServed(): void {
  let isTyped = false;
  const note = () => {
    isTyped = true;
  };
  addEventListener("input", note, { capture: true, once: true });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted)
      location.reload(); // the page as it was put aside
    // Boxes that the browser filled by itself. A reset has React take the page over, whose form may then fill its own.
    else for (const form of document.forms) if (!isTyped) form.reset();
  });

  // What another page was left with has reached the server, and stays here no longer. Its own form takes what is this page's.
  try {
    if (JSON.parse(sessionStorage.getItem("left") ?? "[]")[0] !== location.pathname) sessionStorage.removeItem("left");
  } catch {} // storage that is switched off
}
