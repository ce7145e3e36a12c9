import type { Other } from "./others-to-tell.ts";

/** A question of the triage: its answers each lead on. */
export type Question = {
  readonly is: "question";
  /** Of the input that carries its answer. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly answers: Readonly<Record<string, Answer>>;
};

export type Answer = { readonly label: string; readonly hint?: string; readonly leadsTo: Step };

/** Something to read before going on. */
export type Notice = {
  readonly is: "notice";
  readonly name: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly leadsTo: Step;
};

/** Something must be sent: by the letters of journeys, or the topics of what goes by email. */
export type Send = { readonly is: "send"; readonly what: readonly string[] };

/** Nothing need be sent, or not yet: because of which law, in words, and what to do in its place. */
export type Nothing = {
  readonly is: "nothing";
  readonly heading: string;
  readonly law: string;
  readonly because: string;
  /** When that would change. */
  readonly when: string;
  readonly next: string;
  readonly tell: readonly Other[];
};

export type Outcome = Send | Nothing;
export type Step = Question | Notice | Outcome;

export const send = (...what: readonly string[]): Send => ({ is: "send", what });

export const nothing = (words: Omit<Nothing, "is" | "heading" | "tell"> & Partial<Nothing>): Nothing => ({
  is: "nothing",
  heading: "You do not have to send a notification",
  tell: [],
  ...words,
});

export const question = (name: string, words: Omit<Question, "is" | "name">): Question => ({
  is: "question",
  name,
  ...words,
});

/** The answers to most questions. Whoever is not sure is led where `notSure` says, or not offered it. */
export const either = (to: {
  readonly yes: Step;
  readonly no: Step;
  readonly notSure?: Step;
}): Question["answers"] => ({
  yes: { label: "Yes", leadsTo: to.yes },
  no: { label: "No", leadsTo: to.no },
  ...(to.notSure && { notSure: { label: "I am not sure", leadsTo: to.notSure } }),
});
