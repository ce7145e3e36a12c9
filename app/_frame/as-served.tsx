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
    else if (!isTyped) for (const form of document.forms) form.reset(); // boxes that the browser filled by itself
  });

  // A reload asks for the page before it leaves it: what was typed at the last moment is on its way, and there by the next.
  try {
    const [at, path] = (sessionStorage.getItem("left") ?? "").split(" ");
    sessionStorage.removeItem("left");
    if (path === location.pathname && Date.now() - Number(at) < 2000) location.reload();
  } catch {} // storage that is switched off
}
