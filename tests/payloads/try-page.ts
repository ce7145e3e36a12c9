import { answersAround } from "#lib/journeys/loop.ts";
import type { Page } from "#lib/journeys/page.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import type { DatePut } from "./dates.ts";
import { groupsOf } from "./groups.ts";
import { type Asked, judged, type Trial } from "./judge.ts";
import type { Put } from "./texts.ts";
import type { Form, Visit } from "./visit.ts";

type At = Asked & {
  readonly visit: Visit;
  readonly draft: string;
  readonly page: Page;
  /** What the other questions of the page post. */
  readonly form: Texts;
};

/** Puts every payload that fits into every one of these questions, a payload into all of one kind at once. */
export async function tryPage(at: At): Promise<readonly Trial[]> {
  const unseen = await at.visit.unseen(`${at.draft}/${at.page.slug}`);
  const trials: Trial[] = [];
  let kept = await at.visit.kept(at.draft);
  for (const group of groupsOf(at)) {
    const puts = Object.values(group)[0] ?? [];
    for (const index of puts.keys()) {
      const put = Object.fromEntries(Object.entries(group).map(([name, all]) => [name, all[index] as Put | DatePut]));
      const before = answersAround(at.page, kept.answers);
      const form = { ...at.form, ...unseen, version: String(kept.versions[at.page.slug] ?? 0) };
      const posted = Object.assign({}, form, ...Object.entries(put).map(([name, one]) => boxes(name, one)));
      const answer = await at.visit.post(`${at.draft}/${at.page.slug}`, withoutTicks(posted, put));
      kept = await at.visit.kept(at.draft);
      trials.push(...judged(at, { put, answer, before, after: answersAround(at.page, kept.answers) }));
    }
  }
  return trials;
}

const boxes = (name: string, { typed }: Put | DatePut): Form =>
  typeof typed === "string" || Array.isArray(typed) || typed instanceof File
    ? { [name]: typed }
    : Object.fromEntries(Object.entries(typed).map(([part, value]) => [`${name}-${part}`, value]));

/** A box for "not known" is no answer beside what is typed. */
const withoutTicks = (form: Form, put: object): Form =>
  Object.fromEntries(
    Object.entries(form).filter(([name]) => !Object.keys(put).some((one) => name === `${one}-notKnown`)),
  );
