import type { Body } from "./checks.ts";

/** What the templates call to hand govuk-frontend's macros their items. */
export const viewFunctions = {
  errorFor: (text: string | undefined) => (text ? { text } : undefined),

  itemsOf: (
    options: Readonly<Record<string, string>>,
    chosen: string | string[] = [],
    revealed: Readonly<Record<string, string>> = {},
  ) =>
    Object.entries(options).map(([value, text]) => ({
      value,
      text,
      checked: [chosen].flat().includes(value),
      selected: [chosen].flat().includes(value),
      ...(revealed[value] && { conditional: { html: revealed[value] } }),
    })),

  dateItems: (name: string, values: Body, withTime = false) => [
    ...[2, 2, 4].map((width, index) => {
      const part = ["day", "month", "year"][index] ?? "";
      return { name: part, classes: `govuk-input--width-${width}`, value: values[`${name}-${part}`] };
    }),
    ...(withTime ? [{ name: "time", classes: "govuk-input--width-5", value: values[`${name}-time`] }] : []),
  ],
};
