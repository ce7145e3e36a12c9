import type { PortalUser } from "#lib/kernel/actor.ts";
import type { Facts, Location } from "#lib/kernel/facts.ts";
import type { SubmissionAbout, SubmissionKind } from "#lib/kernel/submission.ts";
import type { Doubt } from "./doubt.ts";
import type { Answers, AnswersOf, Fields } from "./field.ts";
import { addAnother } from "./fields/add-another.ts";
import type { Guidance } from "./guidance.ts";
import { moreOf } from "./loop.ts";
import { always, type Page, type PageSpec, pageOf } from "./page.ts";

export type Part<A> = {
  readonly pages: readonly Page[];
  readonly urgentWhen: (answers: Answers, facts: Facts) => boolean;
  readonly owes: (answers: Answers) => readonly string[];
  /** What it tells what it makes owed, beside the answers to questions that both ask. */
  readonly passesOn: (answers: Answers, reference: string) => Answers;
  readonly doubts: (answers: Answers, facts: Facts) => readonly (Doubt | false | undefined)[];
  /** Names of the answers by which two of these can be told to be about the same event. */
  readonly identifiedBy: readonly string[];
  /** Type-only: the answers a complete path yields. Never read at run time. */
  readonly _answers?: A;
};

/** The page that declares what is sent: by whether words stay in it that may tell who somebody is. */
export type Declaration = (about: { readonly keepsWords: boolean }) => Page;

/** What a journey is told of whoever would begin it. */
type Sender = Pick<PortalUser, "role" | "may">;

export type SecondPart = {
  /** What is still owed, above those that are, on the button that begins it. */
  readonly title: string;
  readonly heading: string;
  readonly button: string;
  /** The answers of the first part by which the second knows it; one of the second holds its reference under `firstPart`. */
  readonly knownBy: readonly string[];
  /** Hours after which whoever owes it is reminded, once each. */
  readonly remindAfter: readonly number[];
};

export type Heading = {
  readonly slug: string;
  readonly kind: SubmissionKind;
  /** Stands for the slug where an address must not tell the kind of an event. */
  readonly letter: string;
  readonly about: SubmissionAbout;
  /** Whether somebody in this role may begin it, and so send it, at all. */
  readonly mayBegin: (actor: Sender) => boolean;
  readonly title: string;
  /** The regulation that asks for it. */
  readonly source: string;
  readonly version: number;
  /** The day, `yyyy-mm-dd`, at whose 00:00 in London it takes effect. Left out where it always has. */
  readonly from?: string;
  /** The day at whose beginning nothing takes its place: then it is begun no more, and what was begun is finished. */
  readonly until?: string;
  /** Hours from becoming aware within which it must be sent. Left out where the law says "without delay". */
  readonly withinHours?: number;
  /** Why it is sent, in a sentence, before any question. */
  readonly opening: string;
  /** Shown before any question is put. */
  readonly before?: { readonly heading: string; readonly paragraphs: readonly string[] };
  /** Whether a location can need it at all; and of which it is, in words for those who have none. */
  readonly offeredAt: (location: Location) => boolean;
  readonly offeredWhen?: string;
  /** Where it is needed most of those: there the samples of the demonstration stand. Left out, at any. */
  readonly likeliestAt?: (location: Location) => boolean;
  /** Of one that is told in two parts, which may be sent apart: it owes itself while the second is to come. */
  readonly secondPart?: SecondPart;
  /** What is sent with it, in the middle of a sentence: "notification". */
  readonly called: string;
  /** The words of the button that sends it. */
  readonly button: string;
  /** Asked on check-answers and on no path: whoever sends must say it anew each time. */
  readonly declaration: Declaration;
  /** What whoever has sent it reads: what it does not replace, and what happens next. */
  readonly whenSent: { readonly warning?: string; readonly next: string };
  /** For those who have not begun it. */
  readonly guidance?: Guidance;
};
/** What a journey says of itself around its questions: the same for most of a kind. */
export type OwnWords = Pick<Heading, "opening" | "called" | "button" | "declaration" | "whenSent">;

export type Journey<A = unknown> = Heading & Part<A>;

type LoopSpec<N extends string, B> = {
  /** Of the array of answers. */
  name: N;
  /** What one item is called: "Person". */
  heading: string;
  /** What all of them are called: the heading of the page that shows them. The section, unless it says otherwise. */
  all?: string;
  /** 20, unless it says otherwise. */
  max?: number;
  /** Its conditions, like those of every part, see its own answers and the facts. */
  item: Part<B>;
};
type Items<N extends string, B> = { readonly [K in N]: readonly Partial<B>[] };

/**
 * Pages are asked in the order they are chained; a condition sees the answers before it, any of which may be missing.
 */
type Builder<A, H> = {
  section(title: string): Builder<A, H>;
  page<const F extends Fields>(slug: string, spec: PageSpec<A, F>): Builder<A & AnswersOf<F>, H>;
  pageWhen<const F extends Fields>(
    slug: string,
    condition: (answers: Partial<A>, facts: Facts) => boolean,
    spec: PageSpec<A, F>,
  ): Builder<A & Partial<AnswersOf<F>>, H>;
  include<B>(part: Part<B>): Builder<A & B, H>;
  includeWhen<B>(condition: (answers: Partial<A>, facts: Facts) => boolean, part: Part<B>): Builder<A & Partial<B>, H>;
  /** The slug is that of the page that asks whether to add another. */
  loop<const N extends string, B>(slug: string, spec: LoopSpec<N, B>): Builder<A & Items<N, B>, H>;
  loopWhen<const N extends string, B>(
    slug: string,
    condition: (answers: Partial<A>, facts: Facts) => boolean,
    spec: LoopSpec<N, B>,
  ): Builder<A & Partial<Items<N, B>>, H>;
  /** When the inbox must show it first. */
  urgentWhen(rule: (answers: Partial<A>, facts: Facts) => boolean): Builder<A, H>;
  /** Slugs of the journeys these answers make the provider send as well. */
  owes(rule: (answers: Partial<A>) => readonly string[]): Builder<A, H>;
  /** By the names of the other's questions. What does not fit one there is left out. */
  passesOn(rule: (answers: Partial<A>, reference: string) => Answers): Builder<A, H>;
  /** Answers that contradict one another, over pages too: said before sending, and never in its way. */
  doubts(
    rule: (answers: Partial<A>, facts: Facts) => readonly (Doubt<keyof A & string> | false | undefined)[],
  ): Builder<A, H>;
  identifiedBy(...names: readonly (keyof A & string)[]): Builder<A, H>;
  build(): H & Part<A>;
};

type Nothing = Record<never, never>;
const empty: Part<Nothing> = {
  ...{ pages: [], urgentWhen: () => false, owes: () => [], passesOn: () => ({}), doubts: () => [] },
  identifiedBy: [],
};
const ITEMS_AT_MOST = 20;

export const journey = (heading: Heading): Builder<Nothing, Heading> => builder(heading, empty, "");

/** Pages that several journeys include. Its conditions see its own answers and the facts. */
export const part = (): Builder<Nothing, Nothing> => builder({}, empty, "");

function builder<A, H>(heading: H, sofar: Part<A>, section: string): Builder<A, H> {
  const { pages, _answers: _, ...rules } = sofar;
  const grown = <B>(more: readonly Page[]) => builder<B, H>(heading, { ...rules, pages: [...pages, ...more] }, section);
  return {
    section: (title) => builder(heading, sofar, title),
    page: (slug, spec) => grown([pageOf(section, slug, always, spec)]),
    pageWhen: (slug, condition, spec) => grown([pageOf(section, slug, condition as Page["isAsked"], spec)]),
    include: (part) => grown(part.pages),
    includeWhen: (condition, part) => grown(part.pages.map((page) => onlyIf(condition as Page["isAsked"], page))),
    loop: (slug, spec) => grown([loopPageOf(section, slug, always, spec)]),
    loopWhen: (slug, condition, spec) => grown([loopPageOf(section, slug, condition as Page["isAsked"], spec)]),
    urgentWhen: (rule) => builder(heading, { ...sofar, urgentWhen: rule as Part<A>["urgentWhen"] }, section),
    owes: (rule) => builder(heading, { ...sofar, owes: rule as Part<A>["owes"] }, section),
    passesOn: (rule) => builder(heading, { ...sofar, passesOn: rule as Part<A>["passesOn"] }, section),
    doubts: (rule) => builder(heading, { ...sofar, doubts: rule as Part<A>["doubts"] }, section),
    identifiedBy: (...identifiedBy) => builder(heading, { ...sofar, identifiedBy }, section),
    build: () => ({ ...heading, ...sofar }),
  };
}

const onlyIf = (isMet: Page["isAsked"], page: Page): Page => ({
  ...page,
  isAsked: (answers, facts) => isMet(answers, facts) && page.isAsked(answers, facts),
});

function loopPageOf<N extends string, B>(
  section: string,
  slug: string,
  isAsked: Page["isAsked"],
  spec: LoopSpec<N, B>,
): Page {
  const { name, heading, all = section, max = ITEMS_AT_MOST, item } = spec;
  const fields: Fields = { [moreOf(name)]: addAnother({ name, heading, max }) };
  const pages = item.pages.map((page) => ({ ...page, section }));
  if (pages.some((page) => page.loop)) throw new Error(`A loop cannot stand in the loop ${slug}.`);
  return { ...pageOf(section, slug, isAsked, { heading: all, fields }), loop: { name, heading, max, pages } };
}
