import { useLayoutEffect, useState } from "react";

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const BOXES = "main form :is(input:not([type=hidden]), textarea, select)";

/**
 * What somebody typed before React had taken the page over stays. An element that is not ours, like that of a password manager,
 * makes React draw the whole page anew, with the boxes as the server filled them. The boxes that it throws away hold what was
 * typed to the moment at which they go: so they are looked up while they stand, and what they hold is put into the new ones
 * before anything else runs.
 */
export function usePutBack(): void {
  const [before] = useState(standing);
  useLayoutEffect(() => {
    if (!before) return;
    document.removeEventListener("focusin", before.note);
    for (const box of before.boxes) {
      if (isTextarea(box)) Reflect.deleteProperty(box, "value");
      if (!box.isConnected) putBack(box);
    }
    const { focused } = before;
    if (focused && !focused.isConnected && document.activeElement === document.body) focusLike(focused);
  }, [before]);
}

/** The boxes of the page as the server sent it, and which of them has the focus. */
function standing() {
  if (typeof document === "undefined") return undefined;
  const boxes = [...document.querySelectorAll<Box>(BOXES)];
  boxes.filter(isTextarea).forEach(keepValue);
  const held = {
    boxes,
    focused: boxes.find((box) => box === document.activeElement),
    note({ target }: FocusEvent) {
      held.focused = boxes.find((box) => box === target);
    },
  };
  document.addEventListener("focusin", held.note);
  return held;
}

/** React writes a textarea's first value again when it takes it over, whatever was typed there: until then nobody writes it. */
function keepValue(box: HTMLTextAreaElement): void {
  const value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");
  Object.defineProperty(box, "value", { ...value, configurable: true, set: () => {} });
}

const twinOf = (box: Box) =>
  [...document.querySelectorAll<Box>(BOXES)].find(
    (one) => one.name === box.name && (!isChoice(box) || one.value === box.value),
  );

function putBack(box: Box): void {
  const twin = twinOf(box);
  if (!twin) return;
  if (isChoice(box) && isChoice(twin)) twin.checked = box.checked;
  else twin.value = box.value;
}

function focusLike(box: Box): void {
  const twin = twinOf(box);
  twin?.focus({ preventScroll: true });
  if (twin && hasSelection(twin) && hasSelection(box)) twin.setSelectionRange(box.selectionStart, box.selectionEnd);
}

const isTextarea = (box: Box): box is HTMLTextAreaElement => box.tagName === "TEXTAREA";
const isChoice = (box: Box): box is HTMLInputElement => box.type === "radio" || box.type === "checkbox";
/** A box for an email address has no selection to set. */
const hasSelection = (box: Box): box is HTMLTextAreaElement => "selectionStart" in box && box.selectionStart !== null;
