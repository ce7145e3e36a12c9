import type { Journey } from "#lib/journeys/journey.ts";
import { type Texts, textsOf } from "#lib/kernel/posted.ts";
import { firstQuestions } from "./first-questions.ts";
import { foundAs } from "./found.ts";
import type { Notice, Outcome, Question, Step } from "./step.ts";

/** A step that is behind, with what was answered; of something that was only read, "read". */
export type Given = { readonly step: Question | Notice; readonly answer: string };

export type Place = {
  readonly given: readonly Given[];
  /** What is asked now, or how it ended. Undefined after a round, before somebody says that something else happened. */
  readonly at: Step | undefined;
  /** What earlier rounds found: letters and topics. */
  readonly found: readonly string[];
  /** Whether this is about something else that happened. */
  readonly isAgain: boolean;
  /** The question was posted without an answer. */
  readonly isUnanswered: boolean;
};

/** Names of inputs besides those of the steps. */
export const FOUND = "found";
export const AGAIN = "again";
/** The step that was on the page. */
export const ASKED = "asked";
/** The step to go back to: it is put again, with what was answered. */
export const BACK = "back";

/**
 * Where what was posted leads. All of it comes from the form and may be anything: what leads nowhere is asked anew.
 */
export function walkTriage(posted: Texts, today: string, among?: readonly Journey[]): Place {
  const one = (name: string) => textsOf(posted, name)[0] ?? "";
  const found = [...new Set(textsOf(posted, FOUND))].filter((name) => foundAs(name, today, among));
  const isAgain = one(AGAIN) === "yes";
  const { danger, happened } = firstQuestions(today, among);
  if (found.length > 0 && !isAgain) return { given: [], at: undefined, found, isAgain, isUnanswered: false };

  const given: Given[] = [];
  let at: Step = isAgain ? happened : danger;
  while (at.is === "question" || at.is === "notice") {
    const answer = one(at.name);
    const next: Step | undefined = at.is === "notice" ? readOn(at, answer) : chosen(at, answer);
    if (!next || one(BACK) === at.name) break;
    given.push({ step: at, answer });
    at = next;
  }
  const isUnanswered = at.is === "question" && one(ASKED) === at.name && one(BACK) === "";
  return { given, at, found, isAgain, isUnanswered };
}

const readOn = ({ leadsTo }: Notice, answer: string) => (answer === "read" ? leadsTo : undefined);
const chosen = ({ answers }: Question, answer: string) =>
  Object.hasOwn(answers, answer) ? answers[answer]?.leadsTo : undefined;

/** All that must be sent by what was found, each once. */
export const allToSend = (found: readonly string[], outcome: Outcome | undefined): readonly string[] => [
  ...new Set([...found, ...(outcome?.is === "send" ? outcome.what : [])]),
];
