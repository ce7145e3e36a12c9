import { expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import { walk } from "#lib/journeys/walk.ts";
import { kestrel, larkspur, whoNeed, willow } from "./larkspur.ts";

const MOST_PAGES: Readonly<Record<string, number>> = { "dols-outcome": 12, "allegation-of-abuse": 20 };
const MOST_PAGES_OF_OTHERS = 18;
const MOST_BEFORE_THE_EVENT = 4;
/** Sections in which nothing is asked about what happened. */
const BEFORE_THE_EVENT = ["About this notification", "The person"];

// The samples walk the longest path: every-journey.test.ts holds that.
const everyLongest = catalogue.flatMap((journey) =>
  whoNeed(journey, { larkspur, kestrel, willow }).map(
    ([name, facts]) =>
      [
        `${journey.slug} ${journey.version} for ${name}`,
        journey,
        walk(journey, sampleAnswers(journey, facts), facts),
      ] as const,
  ),
);

test.each(everyLongest)("%s has no more pages than somebody has patience for", (_, { slug }, { path }) => {
  expect(path.length).toBeLessThanOrEqual(MOST_PAGES[slug] ?? MOST_PAGES_OF_OTHERS);
});

test.each(everyLongest)("%s asks about what happened on the fifth page at the latest", (_, _journey, { path }) => {
  const before = path.findIndex(({ section }) => !BEFORE_THE_EVENT.includes(section));
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThanOrEqual(MOST_BEFORE_THE_EVENT);
});
