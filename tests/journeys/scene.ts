import fc from "fast-check";
import { catalogue } from "#lib/journeys/catalogue.ts";
import type { Answers } from "#lib/journeys/field.ts";
import { walk } from "#lib/journeys/walk.ts";
import { kestrel, kestrelOneAbsent, larkspur, whoNeed, willow } from "./larkspur.ts";
import { drawFrom, junk, wander } from "./random-answers.ts";
import { randomJourney } from "./random-journey.ts";

/** A journey, random or one of ours, with answers as somebody left them; `draw` is for what they do next. */
export const scene = fc
  .record({
    journey: fc.oneof({ weight: 4, arbitrary: randomJourney }, { weight: 1, arbitrary: fc.constantFrom(...catalogue) }),
    whose: fc.nat(),
    seed: fc.integer(),
    pages: fc.nat(25),
    stray: fc.oneof(fc.constant({}), junk),
  })
  .map(({ journey, whose, seed, pages, stray }) => {
    const people = whoNeed(journey, { larkspur, kestrel, willow, kestrelOneAbsent }).map(([, facts]) => facts);
    const known = people[whose % people.length]!;
    const draw = drawFrom(seed);
    const answers: Answers = { ...wander(journey, known, { draw, pages }), ...stray };
    return {
      journey,
      facts: known,
      answers,
      draw,
      walked: walk(journey, answers, known),
      toString: () => JSON.stringify(answers),
    };
  });
export type Scene = typeof scene extends fc.Arbitrary<infer S> ? S : never;
