import type { Posted, Texts } from "#lib/kernel/posted.ts";

/**
 * What is said about a form that was not accepted.
 *
 * `n` counts the answers and is the form's key: React resets a form after its action, and every input takes its first
 * value from `values`, so nothing typed is lost. `errors` are keyed by the name of the question.
 */
export type FormState = {
  readonly n: number;
  readonly errors: Readonly<Record<string, string>>;
  readonly values: Texts | undefined;
  /** The version that the page has now, to be saved over. */
  readonly version?: number;
  /** What was saved on the page meanwhile, and whether it is known that somebody else did. */
  readonly changed?: {
    readonly isByAnother: boolean;
    readonly theirs: readonly { readonly question: string; readonly answer: string }[];
  };
  /** The page was made by an earlier build, or lost what it was to be saved over. */
  readonly isStale?: boolean;
  /** No answer came, so nobody knows what became of it. */
  readonly isUnanswered?: true;
};

/** What a form is posted to: it leads on, or gives the form's next state. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

const fresh: FormState = { n: 0, errors: {}, values: undefined };

/** A form that begins with what was typed in it before, if anything was. */
export const begunWith = (values: Texts | undefined, isStale = false): FormState => ({ ...fresh, values, isStale });

/** The next state of a form, from the last one and what was posted. */
export const again = (
  before: FormState,
  { texts }: Posted,
  more: Partial<Pick<FormState, "errors" | "version" | "changed" | "isStale" | "isUnanswered">>,
): FormState => ({
  n: (before?.n ?? 0) + 1, // anybody can call an action with anything
  errors: {},
  values: texts,
  ...more,
});
