import type { FieldView } from "#lib/journeys/view.ts";

const bare = { isPageHeading: false, inputs: [], options: [] };

/** A question of the portal's own forms, as the form draws it. */
export const emailQuestion = ({
  label,
  hint,
  value = "",
}: {
  label: string;
  hint: string;
  value?: string;
}): FieldView => ({
  ...bare,
  name: "email",
  kind: "text",
  label,
  hint,
  inputs: [{ name: "email", value, type: "email", autocomplete: "email", spellCheck: false }],
});

/** One line of text, with what was typed in it before. */
export const textQuestion = ({
  name,
  label,
  hint,
  value = "",
}: {
  name: string;
  label: string;
  hint: string;
  value?: string | undefined;
}): FieldView => ({
  ...bare,
  name,
  kind: "text",
  label,
  hint,
  inputs: [{ name, value, spellCheck: false }],
});

/** Several lines of text, as much as somebody likes up to `maxLength`. */
export const longTextQuestion = ({
  maxLength,
  ...field
}: Pick<FieldView, "name" | "label" | "hint"> & { maxLength: number }): FieldView => ({
  ...bare,
  ...field,
  kind: "textarea",
  inputs: [{ name: field.name, value: "", maxLength }],
});

export const choice = (field: {
  name: string;
  label: string;
  hint?: string;
  options: Readonly<Record<string, string>>;
  /** What an option asks in turn. */
  reveals?: Readonly<Record<string, FieldView>>;
  chosen?: string | undefined;
}): FieldView => ({
  ...bare,
  name: field.name,
  kind: "radios",
  label: field.label,
  ...(field.hint && { hint: field.hint }),
  isPageHeading: true,
  options: Object.entries(field.options).map(([value, label]) => {
    const revealed = field.reveals?.[value];
    const isChosen = value === field.chosen;
    return { value, label, ...(isChosen && { checked: true }), ...(revealed && { reveals: [revealed] }) };
  }),
});
