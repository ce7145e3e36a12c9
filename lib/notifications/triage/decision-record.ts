import type { PrintedDocument } from "#lib/documents/pdf.ts";
import { longInstant } from "#lib/kernel/dates.ts";
import { othersToTell } from "./others-to-tell.ts";
import type { Nothing } from "./step.ts";
import type { Given } from "./walk-triage.ts";

type Decided = { readonly given: readonly Given[]; readonly outcome: Nothing };
type Made = { readonly at: Date; readonly by: string };

/** What somebody keeps who decided that nothing need be sent. No person and no place is in it: none was asked for. */
export function decisionRecord({ given, outcome }: Decided, { at, by }: Made): PrintedDocument {
  const made = longInstant(at);
  const { heading, law, because, when, next, tell } = outcome;
  return {
    title: "Record of a decision about a notification",
    author: by,
    madeAt: at,
    foot: `${by}  ·  Made on ${made}`,
    blocks: [
      {
        paragraph: `Made on ${made}, from answers to questions on the portal of ${by}. ${by} keeps nothing of it, and has not been told of what happened.`,
      },
      { heading: "What was decided" },
      {
        rows: [
          { term: "Decision", value: heading },
          { term: "Why", value: because },
          { term: "The law", value: law },
          { term: "When this changes", value: when },
          { term: "What to do", value: next },
          ...tell.map((other, index) => ({
            term: index === 0 ? "Who else to tell" : "And",
            value: othersToTell[other],
          })),
        ],
      },
      { heading: "What was answered" },
      {
        rows: given.flatMap(({ step, answer }) =>
          step.is === "question" ? [{ term: step.label, value: step.answers[answer]?.label ?? "" }] : [],
        ),
      },
      { heading: "For your own file" },
      {
        paragraph:
          "Write here your own reference, who decided, and what happened. Do not send this to anybody who need not know of it.",
      },
    ],
  };
}
