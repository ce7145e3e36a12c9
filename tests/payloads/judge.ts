import { isDeepStrictEqual } from "node:util";
import type { Answers, Field, Known } from "#lib/journeys/field.ts";
import { asKeyed } from "#lib/kernel/pasted-text.ts";
import { typed } from "../journeys/larkspur.ts";
import type { DatePut } from "./dates.ts";
import type { Put } from "./texts.ts";
import type { Answer } from "./visit.ts";

/** One payload in one question: what went wrong, or nothing. */
export type Trial = { readonly row: string; readonly question: string; readonly wrong?: string };

/** The questions of a page that are tried, and what is known when they are put. */
export type Asked = { readonly fields: Readonly<Record<string, Field<unknown>>>; readonly known: Known };

/** Whether what is put in has a form of its own, like a code or a telephone number. */
export const isFormed = (name: string, field: Field<unknown>, known: Known) => {
  const words = "\u00dcn\u00ef \uff1d words";
  const read = field.parse(typed({ [name]: words }), name, known);
  return !read.ok || read.value !== words;
};

type Outcome = {
  readonly put: Readonly<Record<string, Put | DatePut>>;
  readonly answer: Answer;
  readonly before: Answers;
  readonly after: Answers;
};

/** By what the portal answered, and by what it kept before and after. */
export function judged({ fields, known }: Asked, { put, answer, before, after }: Outcome): readonly Trial[] {
  const isSaved = answer.status === 303;
  return Object.entries(put).map(([name, one]) => {
    const field = fields[name] as Field<unknown>;
    const isFaulty = new RegExp(`href="#${name}(-[a-z]+)?(-\\d+)?"`).test(answer.body);
    const kept = isSaved ? String(after[name] ?? "") : undefined;
    const isTheSame = isSaved || isDeepStrictEqual(before[name], after[name]);
    const wrong = !isTheSame
      ? "kept though the page was refused"
      : (faultOf(field, answer) ??
        faultWith(one, { field, isFaulty, kept, known, name, isOfOrder: isOfOrder(answer.body) }));
    return { row: one.row, question: name, ...(wrong && { wrong }) };
  });
}

/** Of a place that is not theirs it is not told that there is one. */
const faultOf = ({ kind }: Field<unknown>, { status }: Answer) =>
  status === 303 || status === 200 || (kind === "location" && status === 404) ? undefined : `answered ${status}`;

type Seen = {
  readonly field: Field<unknown>;
  readonly name: string;
  readonly known: Known;
  readonly isFaulty: boolean;
  readonly isOfOrder: boolean;
  /** As a text; undefined when the page was asked again. */
  readonly kept: string | undefined;
};

function faultWith({ typed, stored }: Put | DatePut, { field, name, known, kept, ...seen }: Seen): string | undefined {
  if (field.kind === "location") return kept === undefined ? undefined : "was not refused";
  const mustBeRefused = stored === undefined || (stored === "" && field.missing !== undefined);
  if (field.kind === "text" && stored && isFormed(name, field, known)) {
    const asTyped = [asKeyed(String(typed)), asKeyed(stored)];
    return kept === undefined || asTyped.includes(asKeyed(kept)) ? undefined : changed(kept);
  }
  if (mustBeRefused) return kept === undefined && seen.isFaulty ? undefined : "was not refused";
  if (kept === undefined) return seen.isFaulty && !seen.isOfOrder ? "was refused" : undefined; // another question may be
  return (field.kind === "datetime" ? kept.includes(stored) : kept === stored) ? undefined : changed(kept);
}

const changed = (kept: string) => `kept as ${JSON.stringify(kept.slice(0, 60))}`;

/** A real day may come too early or too late for another answer. */
const isOfOrder = (body: string) => /must be (?:the same as or|after|in the past|within|today)|or fewer/.test(body);
