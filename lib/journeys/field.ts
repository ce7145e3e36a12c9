import type { z } from "zod";
import type { Facts } from "#lib/kernel/facts.ts";
import type { Posted, Texts } from "#lib/kernel/posted.ts";
import type { Result } from "#lib/kernel/result.ts";

/**
 * Stored answers by field name, as JSON. `null` is a question that was left blank; an absent name is one that was not
 * put.
 */
export type Answers = Readonly<Record<string, unknown>>;

/** What is known when a question is put: the answers given on the path so far, and the facts. */
export type Known = { readonly given: Answers; readonly facts: Facts };

type Kind =
  | "text"
  | "textarea"
  | "radios"
  | "checkboxes"
  | "select"
  | "location"
  | "date"
  | "time"
  | "datetime"
  | "fixed";

/** What a question with several boxes posts as `<field>-<part>`. `clock` says which of two times the clocks showed. */
type Part = "day" | "month" | "year" | "time" | "clock";

/** What is wrong with an answer, in words, and in which part of it where that is one alone. */
export type Refusal = string | { readonly part: Part; readonly words: string };

/**
 * A text box. A question with several names them `<field>-<part>`. `maxLength` is for a counter: nothing typed is ever
 * cut.
 */
export type Input = {
  readonly part?: Exclude<Part, "clock">;
  readonly label?: string;
  readonly type?: "email" | "tel";
  readonly inputMode?: "numeric";
  readonly autocomplete?: string | undefined;
  readonly spellCheck?: false;
  readonly width?: 2 | 4 | 5 | 10 | 20 | undefined;
  readonly maxLength?: number;
};

/** `alone`: cannot be chosen together with another, like "None of these". */
export type Option = string | { readonly label: string; readonly hint?: string; readonly alone?: true };
export type Options<K extends string = string> = Readonly<Record<K, Option>>;

/**
 * One question on a page: how what was typed is parsed, what is stored, and how it is shown back.
 *
 * `T` is the stored answer (JSON; dates are ISO `yyyy-mm-dd` strings). `parse` judges what was posted: a value, an
 * error in words, or `undefined` when nothing was answered. `posted` is its inverse: what the form posts to give this
 * answer.
 * `schema` judges only what is stored, and accepts whatever `parse` gives, unchanged.
 */
export type Field<T, Optional extends boolean = boolean> = {
  readonly kind: Kind;
  readonly label: string;
  /** The question as it reads away from its page: in a document, on a link to change it, where a finding is told. */
  readonly inFull: string;
  readonly hint: string | undefined;
  /** What a good answer tells, so that nobody is rung back for it. */
  readonly prompts?: readonly string[];
  /** The error when nothing was answered; none where that is allowed. */
  readonly missing: string | undefined;
  readonly optional: Optional;
  /** Asked only when that option of that earlier question on the same page is chosen, and shown beneath it. */
  readonly revealedBy: { readonly field: string; readonly is: string } | undefined;
  /** Coded answers may be counted and shown to the contact centre; free text may name people. */
  readonly holds: "coded" | "freeText";
  /** Holds the name of a professional contact, so that nobody is asked to take it out. */
  readonly mayName: boolean;
  /** Shown in the short view of staff who may not read the whole document. */
  readonly summary: boolean;
  readonly inputs: readonly Input[];
  /** The label of the box that stands for "not known" beside the question, posted as `<field>-notKnown`. */
  readonly notKnown?: string | undefined;
  readonly options?: (known: Known) => Options;
  /** What stands in the form before anything was answered. */
  readonly prefill?: (known: Known) => T | undefined;
  readonly parse: (posted: Posted, name: string, known: Known) => Result<T | undefined, Refusal>;
  readonly posted: (answer: T, name: string) => Texts;
  readonly schema: z.ZodType<T>;
  readonly show: (answer: T, known: Known) => string;
  /** An answer for the browser tests, chosen so that the samples of a journey walk its longest path. */
  readonly sample: (known: Known) => T;
};

// biome-ignore lint/suspicious/noExplicitAny: the one `any`; a Field's answer type is recovered by AnswersOf.
export type Fields = Readonly<Record<string, Field<any>>>;

export type AnswersOf<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, infer O> ? (O extends true ? T | null : T) : never;
};

/**
 * What the author of a question of any kind says about it. It is `optional`, or has the words for when it is `missing`.
 * Kinds return `Field<…, NoInfer<O>>`: what is said here decides `O`, not the page on which the question stands.
 */
export type Asked<O extends boolean> = {
  readonly label: string;
  /** Where the label alone does not say what is asked: "When were the police told?" for "When?". */
  readonly inFull?: string;
  /** How errors name the answer: "Date of the outcome". The label itself, unless that is a question: then it is quoted. */
  readonly called?: string;
  readonly hint?: string;
  readonly optional?: O;
  readonly revealedBy?: { readonly field: string; readonly is: string };
  readonly summary?: boolean;
  readonly mayName?: boolean;
} & (O extends true ? { readonly missing?: never } : { readonly missing: string });

/** The properties that all kinds of field take over from their author alike. */
export const asked = <O extends boolean>({
  label,
  inFull = label,
  hint,
  missing,
  optional,
  revealedBy,
  summary = false,
  mayName = false,
}: Asked<O>) => ({
  label,
  inFull,
  hint,
  missing,
  optional: (optional ?? false) as O, // left out only where O is false, its default in every kind
  revealedBy,
  summary,
  mayName,
});

/** How errors name the answer to this question. */
export const calledIn = ({ called, label, inFull = label }: Pick<Asked<boolean>, "called" | "label" | "inFull">) =>
  called ?? (label.endsWith("?") ? `Your answer to “${inFull}”` : label);

/** Whether a question is put, given the answers before it on its page. */
export const isRevealed = ({ revealedBy }: Fields[string], given: Answers) =>
  revealedBy === undefined || [given[revealedBy.field]].flat().includes(revealedBy.is);
