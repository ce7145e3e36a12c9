/** As the page's first script (as-served.tsx) knows it too. */
const LEFT = "left";

/**
 * What a page was left with stays in the browser until the next page is there, which puts it back if it is the same: a reload
 * asks for the page while the last that was typed is on its way.
 */
export const leaveTyped = (typed: FormData) =>
  sessionStorage.setItem(LEFT, JSON.stringify([location.pathname, [...typed]]));

export const forgetLeft = () => sessionStorage.removeItem(LEFT);

/** Puts what this page was left with into the boxes that nobody has typed in since. */
export function putBackLeft(form: HTMLFormElement): void {
  const [path, texts] = JSON.parse(sessionStorage.getItem(LEFT) ?? "[]") as [string?, [string, string][]?];
  forgetLeft();
  if (path !== location.pathname || !texts || isChanged(form)) return;
  const left = Map.groupBy(texts, ([name]) => name);
  for (const box of boxesOf(form)) {
    const values = (left.get(box.name) ?? []).map(([, value]) => value);
    if (isChoice(box)) box.checked = values.includes(box.value);
    else box.value = values[0] ?? "";
    for (const event of ["input", "change"]) box.dispatchEvent(new Event(event, { bubbles: true })); // as if typed anew
  }
}

/** Whether something else stands in the boxes than the server put there. */
export const isChanged = (form: HTMLFormElement): boolean =>
  boxesOf(form).some((box) => {
    if (box instanceof HTMLSelectElement) return [...box.options].some((one) => one.selected !== one.defaultSelected);
    return isChoice(box) ? box.checked !== box.defaultChecked : box.value !== box.defaultValue;
  });

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const boxesOf = (form: HTMLFormElement) =>
  [...form.querySelectorAll<Box>("input:not([type=hidden]), textarea, select")].filter(({ name }) => name !== "");

const isChoice = (box: Box): box is HTMLInputElement => box.type === "radio" || box.type === "checkbox";
