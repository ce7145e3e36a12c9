import type { FieldView } from "#lib/journeys/view.ts";
import { type Texts, textsOf } from "#lib/kernel/posted.ts";

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
    ...(field.notKnown && { notKnown: { ...field.notKnown, checked: posted(field.notKnown.name).length > 0 } }),
  };
}

/** The questions of a form and those that their answers reveal, in the order in which they stand. */
export const allOf = (fields: readonly FieldView[]): readonly FieldView[] =>
  fields.flatMap((field) => [field, ...field.options.flatMap(({ reveals = [] }) => allOf(reveals))]);

/** The id of the first box of a question, for a link from the error summary. */
export const firstBoxOf = ({ kind, name, inputs }: FieldView) =>
  kind === "date" || kind === "datetime" ? (inputs[0]?.name ?? name) : name;
