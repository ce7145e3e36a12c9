const EVERY_MILLISECONDS = 3000;

/**
 * Sends what is typed in a form and not saved: at once, then at most every few seconds, and when the page is left. `isTyped`
 * says that it holds some already. Gives what ends it.
 */
export function keepTyped(form: HTMLFormElement, url: string, isTyped: boolean): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let isNew = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function send(): void {
    if (!isNew) return;
    isNew = false;
    const texts = [...new FormData(form)].filter(([name, value]) => !name.startsWith("$") && typeof value === "string");
    const typed = new FormData();
    for (const [name, text] of texts) typed.append(name, text);
    // What is too long for a beacon is sent as anything else: while somebody types the page is there to wait for it.
    if (!navigator.sendBeacon(url, typed)) fetch(url, { method: "POST", body: typed }).catch(() => {});
    sessionStorage.setItem("left", `${Date.now()} ${location.pathname}`);
  }
  function note(): void {
    isNew = true;
    if (timer) return;
    send();
    timer = setTimeout(() => {
      timer = undefined;
      if (isNew) note();
    }, EVERY_MILLISECONDS);
  }
  function stop(): void {
    ending.abort();
    clearTimeout(timer);
    sessionStorage.removeItem("left");
  }
  form.addEventListener("input", note, { signal });
  form.addEventListener("submit", stop, { signal }); // the form that comes back when it is declined has a keeper of its own
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && send(), { signal });
  for (const leaving of ["beforeunload", "pagehide"]) addEventListener(leaving, send, { signal });
  if (isTyped) note();
  return stop;
}
