import type { Texts } from "#lib/kernel/posted.ts";
import type { Fields, Input, Known } from "./field.ts";
import { knownAt } from "./loop.ts";
import { fieldsFor, type Page } from "./page.ts";
import type { Quote } from "./scan/quote.ts";

/**
 * One question as the form draws it: plain data, with what stands in its boxes. It goes to the browser: what is not
 * there is left out.
 */
export type FieldView = {
  readonly name: string;
  /** `fixed` shows `text` and posts nothing. */
  readonly kind: "text" | "textarea" | "radios" | "checkboxes" | "select" | "date" | "datetime" | "fixed";
  readonly label: string;
  readonly hint?: string;
  /** What a good answer tells, beneath the hint. */
  readonly prompts?: readonly string[];
  /** The page has this question alone, so its label or legend is the heading. */
  readonly isPageHeading: boolean;
  /** One of a text or textarea, three of a date, four of a datetime, or its time alone. */
  readonly inputs: readonly InputView[];
  /** Of radios, checkboxes and select. */
  readonly options: readonly OptionView[];
  /** A checkbox of value "notKnown" beside a date or time, in place of it. */
  readonly notKnown?: { readonly name: string; readonly label: string; readonly checked: boolean };
  /** Of a time that the clocks showed twice: which one it is, as an answer to `clockQuestion`. */
  readonly clock?: string | undefined;
  readonly text?: string;
  /** Of words that the question is about: the question under which they stand, where its box is, and each sentence. */
  readonly standing?: { readonly under: string; readonly href: string; readonly quotes: readonly Quote[] };
};

/** `maxLength` is for a counter, never for the attribute of that name: nothing typed is cut. */
export type InputView = Omit<Input, "part"> & { readonly name: string; readonly value: string };

type OptionView = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked?: boolean;
  /** Cannot be chosen together with another. */
  readonly alone?: boolean;
  /** Questions to show beneath it while it is chosen. */
  readonly reveals?: readonly FieldView[];
};

const RADIOS_AT_MOST = 10;

/** The questions of a page with the answers so far; those that an option reveals stand beneath that option. */
export function fieldsToShow(page: Page, known: Known): readonly FieldView[] {
  const here = knownAt(page, known);
  const views = viewsOf(fieldsFor(page, here), here, undefined);
  return views.map((view) => ({ ...view, isPageHeading: views.length === 1 }));
}

/** The questions of a form and those that their answers reveal, in the order in which they stand. */
export const allOf = (fields: readonly FieldView[]): readonly FieldView[] =>
  fields.flatMap((field) => [field, ...field.options.flatMap(({ reveals = [] }) => allOf(reveals))]);

/** The names of what these questions post. */
export const namesIn = (fields: readonly FieldView[]): readonly string[] =>
  allOf(fields).flatMap(({ name, inputs, options, notKnown, clock }) => [
    ...inputs.map((input) => input.name),
    ...(clock ? [`${name}-clock`] : []),
    ...(options.length > 0 ? [name] : []),
    ...(notKnown ? [notKnown.name] : []),
  ]);

/** What a browser posts of these questions as they are drawn. */
export const textsShown = (fields: readonly FieldView[]): Texts =>
  Object.fromEntries(
    allOf(fields).flatMap(({ name, inputs, options, notKnown, clock }) => [
      ...inputs.map((input) => [input.name, input.value] as const),
      ...(clock ? [[`${name}-clock`, clock] as const] : []),
      ...(options.length > 0
        ? [[name, options.flatMap(({ value, checked }) => (checked ? [value] : []))] as const]
        : []),
      ...(notKnown?.checked ? [[notKnown.name, "notKnown"] as const] : []),
    ]),
  );

const viewsOf = (fields: Fields, known: Known, under: Fields[string]["revealedBy"]): readonly FieldView[] =>
  Object.entries(fields)
    .filter(([, { revealedBy }]) => revealedBy?.field === under?.field && revealedBy?.is === under?.is)
    .map(([name, field]) => viewOf(name, field, fields, known));

function viewOf(name: string, field: Fields[string], fields: Fields, known: Known): FieldView {
  const answer = answerTo(name, field, known);
  const posted = answer === undefined ? {} : field.posted(answer, name);
  const options = Object.entries(field.options?.(known) ?? {});
  const clock = posted[`${name}-clock`];
  return {
    name,
    kind: kindOf(field, known),
    label: field.optional && field.kind !== "fixed" ? `${field.label} (optional)` : field.label,
    ...(field.hint && { hint: field.hint }),
    ...(field.prompts && { prompts: field.prompts }),
    isPageHeading: false,
    inputs: field.inputs.map(({ part, ...input }) => {
      const inputName = part ? `${name}-${part}` : name;
      return { ...input, name: inputName, value: String(posted[inputName] ?? "") };
    }),
    options: options.map(([value, option]) => {
      const reveals = viewsOf(fields, known, { field: name, is: value });
      return {
        value,
        ...(typeof option === "string" ? { label: option } : option),
        ...([posted[name]].flat().includes(value) && { checked: true }),
        ...(reveals.length > 0 && { reveals }),
      };
    }),
    ...(field.notKnown && {
      notKnown: { name: `${name}-notKnown`, label: field.notKnown, checked: answer === "notKnown" },
    }),
    ...(typeof clock === "string" && { clock }),
    ...(field.kind === "fixed" && answer !== undefined && { text: field.show(answer, known) }),
  };
}

/** What was answered, or else what the form suggests. A stored answer that no longer fits its question is not shown. */
function answerTo(name: string, field: Fields[string], known: Known): unknown {
  if (!Object.hasOwn(known.given, name)) return field.prefill?.(known);
  const stored = field.schema.safeParse(known.given[name]);
  return stored.success ? stored.data : undefined;
}

/** A time is drawn like the last box of a date with a time. Few locations are shown at once, many open as a list. */
export function kindOf({ kind, options }: Fields[string], known: Known): FieldView["kind"] {
  if (kind === "time") return "datetime";
  if (kind !== "location") return kind;
  return Object.keys(options?.(known) ?? {}).length > RADIOS_AT_MOST ? "select" : "radios";
}
