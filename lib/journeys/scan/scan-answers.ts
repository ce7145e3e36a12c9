import type { Fields } from "../field.ts";
import { chosenLocation } from "../registered-for.ts";
import { questionsAsked, type Walk } from "../walk.ts";
import { type Quote, quoteOf } from "./quote.ts";
import { type Finding, scan } from "./scan.ts";

/** A finding in an answer: `page` and `field` are where to take it out, `question` is what was asked there. */
export type PrivacyFinding = Finding & {
  readonly page: string;
  readonly field: string;
  readonly question: string;
  /** The sentence in which it stands. */
  readonly quote: Quote;
};

/** Whether what is answered to a question may identify somebody who should not be named. */
export const isScanned = ({ holds, mayName }: Pick<Fields[string], "holds" | "mayName">) =>
  holds === "freeText" && !mayName;

/**
 * What may identify a person in the free text of the answers given. Professional contacts may be named, so the
 * questions about them are passed by. `colleagues` are full names.
 */
export function findingsIn(walked: Walk, colleagues: readonly string[]): readonly PrivacyFinding[] {
  const setting = { postcode: chosenLocation(walked)?.postcode ?? "", colleagues, today: walked.facts.today };
  return questionsAsked(walked).flatMap(({ page, name, field, answer }) =>
    isScanned(field) && typeof answer === "string"
      ? scan(answer, setting).map((finding) => ({
          ...finding,
          ...{ page, field: name, question: field.inFull, quote: quoteOf(answer, finding) },
        }))
      : [],
  );
}
