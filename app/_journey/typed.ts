import type { FieldView } from "#lib/journeys/view.ts";
import { type Texts, textsOf } from "#lib/kernel/posted.ts";

/** Words by the name of a question, or of the one box of it that is wrong. */
export type Errors = Readonly<Record<string, string>>;

/** A question with what was typed in its boxes, after the server declined it: nothing typed is lost, right or wrong. */
export function asTyped(field: FieldView, typed: Texts | undefined): FieldView {
  if (!typed) return field;
  const posted = (name: string) => textsOf(typed, name);
  return {
    ...field,
    inputs: field.inputs.map((input) => ({ ...input, value: posted(input.name)[0] ?? "" })),
    options: field.options.map((option) => ({
      ...option,
      checked: posted(field.name).includes(option.value),
      ...(option.reveals && { reveals: option.reveals.map((one) => asTyped(one, typed)) }),
    })),
    ...(isInParts(field) && { clock: posted(`${field.name}-clock`)[0] }),
    ...(field.notKnown && { notKnown: { ...field.notKnown, checked: posted(field.notKnown.name).length > 0 } }),
  };
}

/** What is wrong with a question, with a link to the box that it is about, or to the first of several. */
export function errorIn(
  field: FieldView,
  errors: Errors,
): { readonly text: string; readonly href: string } | undefined {
  const { name, inputs } = field;
  const boxes = isInParts(field) ? [...inputs.map((input) => input.name), `${name}-clock`] : [];
  const wrong = [name, ...boxes].find((one) => errors[one] !== undefined);
  if (wrong === undefined) return undefined;
  return { text: errors[wrong] ?? "", href: `#${wrong === name ? (boxes[0] ?? name) : wrong}` };
}

const isInParts = ({ kind }: FieldView) => kind === "date" || kind === "datetime";
