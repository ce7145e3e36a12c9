import type { Field } from "#lib/journeys/field.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { everyPage, knownAt } from "#lib/journeys/loop.ts";
import type { Page } from "#lib/journeys/page.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import { doubtsOf, parsePage, type Walk, walk, warningsOf } from "#lib/journeys/walk.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { typed } from "../journeys/larkspur.ts";
import { type Draw, drawFrom, posting, wander } from "../journeys/random-answers.ts";

const VISITS = 40;
const PAGES_EACH = 25;
/** What no question takes: its errors are words too. */
const mistakes = ["", "?", "0", "31", "99", "3000", "x".repeat(5000)];

/**
 * Every text of ours that somebody can read in a journey, once each: what stands around it, its questions, and what errors
 * and warnings say to people who go to and fro in it, the same ones each time.
 */
export function textsOf(journey: Journey, people: readonly Facts[]): readonly string[] {
  const { title, before, button, whenSent, declaration, guidance } = journey;
  const { purpose, when = [], notFor = [], putIn = [], alsoTell = [] } = guidance ?? {};
  const guiding = [purpose, ...when, ...notFor, ...putIn, ...alsoTell];
  const around = [title, before?.heading, ...(before?.paragraphs ?? []), button, whenSent.warning, whenSent.next];
  const asked = people.flatMap((facts) => {
    const known = { given: sampleAnswers(journey, facts), facts };
    const declared = [declaration({ keepsWords: false }), declaration({ keepsWords: true })];
    return [...everyPage(journey), ...declared].flatMap((page) => wordsOf(page, knownAt(page, known)));
  });
  const answered = people.flatMap((facts) =>
    Array.from({ length: VISITS }, (_, visit) => saidDuring(journey, facts, drawFrom(visit))).flat(),
  );
  return [...new Set([...around, ...guiding, ...asked, ...answered].filter((text) => typeof text === "string"))];
}

type Known = Pick<Walk, "given" | "facts">;

const wordsOf = ({ section, heading, fields }: Page, known: Known) => [
  section,
  heading,
  ...Object.values(fields).flatMap((field) => [
    field.label,
    field.hint,
    ...(field.prompts ?? []),
    field.missing,
    field.notKnown,
    ...field.inputs.map(({ label }) => label),
    ...optionsOf(field, known),
  ]),
];

/** Places, councils and groups of people are called what they are called. */
const optionsOf = ({ kind, options }: Field<unknown>, known: Known) =>
  kind === "location" || kind === "select"
    ? []
    : Object.values(options?.(known) ?? {}).flatMap((option) =>
        typeof option === "string" ? [option] : [option.label, option.hint],
      );

/** Errors and warnings on somebody's way, with a mistake in each box of each page on it. */
function saidDuring(journey: Journey, facts: Facts, draw: Draw): readonly string[] {
  const walked = walk(journey, wander(journey, facts, { draw, pages: PAGES_EACH }), facts);
  const errors = walked.path.flatMap((page) => {
    const mistaken = mistakenOn(page, mistakes[draw(mistakes.length)] ?? "");
    return [posting(page, walked, draw), mistaken].flatMap((texts) => {
      const parsed = parsePage(page, typed(texts), walked);
      return parsed.ok ? [] : Object.values(parsed.error);
    });
  });
  return [...errors, ...[...warningsOf(walked), ...doubtsOf(journey, walked)].map(({ words }) => words)];
}

const mistakenOn = ({ fields }: Page, mistake: string): Texts =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { inputs }]) =>
      inputs.map(({ part }) => [part ? `${name}-${part}` : name, mistake]),
    ),
  );
