import { forgetLeft, isChanged, leaveTyped, putBackLeft } from "./left-typed.ts";

const EVERY_MILLISECONDS = 3000;
/** Fired when what a form posted is done, and before its page is left for where that leads. */
export const DONE = "portal:done";
/** On a form that drops what is typed. */
export const DROPS_TYPED = "data-drops-typed";

/**
 * Sends what is typed in a form and not saved: at once, then at most every few seconds, and when the page is left. `isPosted`
 * says that the form was posted and came back. Gives what ends it.
 */
export function keepTyped(form: HTMLFormElement, url: string, isPosted: boolean): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let isNew = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let opening = isPosted ? crypto.randomUUID() : undefined; // what is typed after a press is not what was saved by it

  const typed = () => {
    const texts = new FormData();
    for (const [name, value] of new FormData(form))
      if (!name.startsWith("$") && typeof value === "string") texts.append(name, value);
    if (opening) texts.set("opening", opening);
    return texts;
  };
  async function send(): Promise<void> {
    isNew = false;
    const answered = await fetch(url, { method: "POST", body: typed(), signal }).then(
      ({ status }) => status < 500,
      () => false,
    );
    if (!answered && !signal.aborted) note();
  }
  function sendOnLeaving(): void {
    if (!isNew) return;
    isNew = false;
    const texts = typed();
    navigator.sendBeacon(url, texts);
    leaveTyped(texts);
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
  function typedIn(): void {
    if (isPosted) opening = crypto.randomUUID();
    isPosted = false;
    note();
  }
  function submitted({ target }: Event): void {
    if (target === form) isPosted = true;
    else if (target instanceof Element && target.hasAttribute(DROPS_TYPED)) stop();
    else sendOnLeaving();
  }
  function done(): void {
    if (!isPosted) sendOnLeaving(); // typed while the answer was waited for
    stop();
  }
  function stop(): void {
    ending.abort();
    clearTimeout(timer);
    forgetLeft();
  }
  form.addEventListener("input", typedIn, { signal });
  document.addEventListener("submit", submitted, { signal, capture: true });
  addEventListener(DONE, done, { signal });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && sendOnLeaving(), {
    signal,
  });
  for (const leaving of ["beforeunload", "pagehide"]) addEventListener(leaving, sendOnLeaving, { signal });
  putBackLeft(form);
  if (isPosted || isChanged(form)) note();
  return stop;
}
