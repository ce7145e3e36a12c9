import { describe, expect, test } from "vitest";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { changesByEmail } from "#lib/journeys/changes-by-email.ts";
import { deadlinesFrom } from "#lib/journeys/deadlines.ts";
import { eventsByEmail } from "#lib/journeys/sent-by-email.ts";

const counted = (topic: string, day: string) => deadlinesFrom(day, changesByEmail[topic]?.guidance?.deadlines ?? []);

describe("what goes by email", () => {
  test.each(Object.entries(changesByEmail))("has guidance: %s", (_, { guidance }) => {
    expect(guidance?.trigger).toMatch(/\.$/);
    expect(guidance?.sentBy).toMatch(/^[A-Z]/);
    expect(guidance?.tell.length).toBeGreaterThan(0);
  });

  test("has letters and topics that no journey has", () => {
    const letters = Object.values(eventsByEmail).map(({ letter }) => letter);
    expect(catalogue.filter(({ letter }) => letters.includes(letter))).toEqual([]);
    const topics = Object.keys(changesByEmail);
    expect(catalogue.filter(({ slug, letter }) => topics.includes(slug) || topics.includes(letter))).toEqual([]);
  });
});

test.each([
  [
    "absence-of-registered-person",
    "2026-11-30",
    [
      "If it is planned to begin on Monday 30 November 2026, tell us by Monday 2 November 2026.",
      "If it began in an emergency on Monday 30 November 2026, tell us by Monday 7 December 2026.",
    ],
  ],
  [
    "statement-of-purpose",
    "2026-12-24",
    ["If you changed it on Thursday 24 December 2026, tell us by Thursday 21 January 2027."],
  ],
  ["return-from-absence", "2026-11-30", []],
])("the days by which it is due are worked out where the law gives a number: %s", (topic, day, words) => {
  expect(counted(topic, day)).toEqual(words);
});

test("Christmas and the New Year are no working days", () => {
  expect(counted("absence-of-registered-person", "2026-12-24")[1]).toContain("by Tuesday 5 January 2027.");
});
