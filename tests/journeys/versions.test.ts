import { expect, test } from "vitest";
import { currentJourney, journeyOf, journeysInEffect, journeysOffered } from "#lib/journeys/catalogue.ts";
import { yesNo } from "#lib/journeys/fields/yes-no.ts";
import { notification } from "#lib/journeys/notification.ts";
import { larkspur as facts } from "./larkspur.ts";

const versionOf = (slug: string, version: number, from?: string) =>
  notification({
    letter: "x",
    slug,
    title: slug,
    source: "Regulation 0",
    version,
    offeredAt: () => true,
    ...(from && { from }),
  })
    .page("a1", { fields: { [`asked${version}`]: yesNo({ label: "Yes?", missing: "Select yes" }) } })
    .build();
const spill = [versionOf("spill", 1), versionOf("spill", 2, "2026-11-01"), versionOf("spill", 3, "2027-01-01")];
const flood = versionOf("flood", 1, "2026-12-01");
const all = [...spill, flood];
const numbers = (today: string) => journeysInEffect(today, all).map(({ slug, version }) => `${slug} ${version}`);

test("a version replaces the one before it on the day that it takes effect, and not a day sooner", () => {
  expect(numbers("2026-10-31")).toEqual(["spill 1"]);
  expect(numbers("2026-11-01")).toEqual(["spill 2"]);
  expect(numbers("2026-12-31")).toEqual(["spill 2", "flood 1"]);
  expect(numbers("2027-01-01")).toEqual(["spill 3", "flood 1"]);
});

test("a draft is finished on the version with which it began, later or withdrawn as that may be", () => {
  expect([1, 2, 3].map((version) => journeyOf("spill", version, all))).toEqual(spill);
  expect(journeyOf("spill", 4, all)).toBeUndefined();
});

test("what is begun, and offered, is what is in effect today", () => {
  expect(currentJourney("spill", facts.today, all)?.version).toBe(2);
  expect(currentJourney("flood", facts.today, all)).toBeUndefined();
  expect(journeysOffered(facts, all).map(({ version }) => version)).toEqual([2]);
});

test("a later version keeps its place in the list", () => {
  expect(journeysInEffect("2027-02-01", [spill[0]!, flood, spill[2]!]).map(({ slug }) => slug)).toEqual([
    "spill",
    "flood",
  ]);
});
