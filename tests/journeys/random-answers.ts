import fc from "fast-check";
import { type Answers, type Field, isRevealed, type Known } from "#lib/journeys/field.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { answersAfter, knownAt, withoutItem } from "#lib/journeys/loop.ts";
import { fieldsFor, type Page } from "#lib/journeys/page.ts";
import { mayOpen, parsePage, type Walk, walk } from "#lib/journeys/walk.ts";
import { daysAfter } from "#lib/kernel/dates.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { typed } from "./larkspur.ts";

const TRIES = 60;

/** Draws numbers from 0 up to, but not with, `below`; the same ones for the same seed. */
export type Draw = (below: number) => number;

export function drawFrom(seed: number): Draw {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Answers as a person leaves them who goes to and fro, changes their mind, adds and removes, for so many pages. */
export function wander(journey: Journey, facts: Facts, { draw, pages }: { draw: Draw; pages: number }): Answers {
  let answers: Answers = {};
  for (let n = 0; n < pages; n++) {
    const walked = walk(journey, answers, facts);
    const open = walked.path.filter((page) => mayOpen(walked, page));
    const page = draw(2) === 0 && walked.next ? walked.next : open[draw(open.length)];
    if (!page) continue;
    const parsed = parsePage(page, typed(posting(page, walked, draw)), walked);
    if (parsed.ok) answers = answersAfter(page, answers, parsed.value);
    if (page.loop && draw(4) === 0) ({ answers } = withoutItem({ answers, pageVersions: {} }, page, 1 + draw(3)));
  }
  return answers;
}

/** Such answers, with what no form of ours could have stored put among them. */
export const junk = fc.dictionary(
  fc.constantFrom("p0q0", "p1q0", "p2q1", "loop1", "loop2", "loop1More", "x", "constructor"),
  fc.jsonValue(),
);

/**
 * What a person might post for a page: mostly answers, now and then a blank, or one to a question that nobody put; of one
 * in a hurry only what must be answered.
 */
export function posting(page: Page, known: Known, draw: Draw, isInHurry = false): Texts {
  const here = knownAt(page, known);
  const answers: Record<string, unknown> = {};
  let posted: Texts = {};
  for (const [name, field] of Object.entries(page.fields)) {
    if ((!isRevealed(field, answers) && draw(3) > 0) || (isInHurry && field.optional)) continue;
    const answer = answerTo(field, { given: { ...here.given, ...answers }, facts: here.facts }, draw);
    if (answer === undefined) continue;
    if (isRevealed(field, answers)) answers[name] = answer;
    posted = { ...posted, ...field.posted(answer, name) };
  }
  return posted;
}

/** Something for every question of the pages that are not on the path. */
export function closedAnswers({ pages }: Journey, { path }: Walk): Answers {
  const closed = pages
    .filter(({ slug, loop }) => !loop && !path.some((page) => page.slug === slug))
    .flatMap((page) => Object.keys(page.fields));
  return Object.fromEntries(closed.map((name) => [name, "first"]));
}

/** What the form of a page posts to give the answers that there are. */
export function formOf(page: Page, walked: Walk): Texts {
  const known = knownAt(page, walked);
  const { given } = known;
  const asked = Object.entries(fieldsFor(page, known)).filter(
    ([name, field]) => isRevealed(field, given) && given[name] !== null,
  );
  return Object.assign({}, ...asked.map(([name, field]) => field.posted(given[name], name)));
}

/** The answers once a page was answered in a way that it takes. */
export function leave(page: Page, { walked, answers, draw }: { walked: Walk; answers: Answers; draw: Draw }): Answers {
  for (let tries = 0; tries < TRIES; tries++) {
    const form = page.loop ? { [`${page.loop.name}More`]: "no" } : posting(page, walked, draw, tries % 2 === 1);
    const parsed = parsePage(page, typed(form), walked);
    if (parsed.ok) return answersAfter(page, answers, parsed.value);
  }
  throw new Error(`Nothing that was posted on ${page.slug} was taken.`);
}

const texts = ["x", "Fell twice.", "Zoë", "0", "null", "first", "a\nb", "  kept  ", "ünï", "<b>"];

function answerTo(field: Field<unknown>, known: Known, draw: Draw): unknown {
  if (field.optional && draw(3) === 0) return undefined;
  if (field.notKnown && draw(3) === 0) return "notKnown";
  const keys = Object.keys(field.options?.(known) ?? {});
  switch (field.kind) {
    case "radios":
    case "select":
    case "location":
      return keys[draw(keys.length)];
    case "checkboxes":
      return keys.includes("none") && draw(4) === 0
        ? ["none"]
        : keys.filter((key) => key !== "none" && draw(2) === 0).concat(keys.slice(0, 1));
    case "date":
      return daysAfter(known.facts.today, -draw([1, 30, 900][draw(3)] ?? 1)); // today meets most checks on the order of days
    case "time":
      return `${String(draw(24)).padStart(2, "0")}:${String(draw(60)).padStart(2, "0")}`;
    case "datetime": {
      const ago = draw([1, 30, 900][draw(3)] ?? 1);
      const hour = 3 + draw(ago === 0 ? 11 : 20); // it is 14:30
      return `${daysAfter(known.facts.today, -ago)}T${String(hour).padStart(2, "0")}:15`;
    }
    case "text":
    case "textarea":
      return field.inputs[0]?.inputMode === "numeric"
        ? draw(100)
        : draw(2) === 0
          ? field.sample(known)
          : texts[draw(texts.length)];
    case "fixed":
      return field.sample(known);
  }
}
