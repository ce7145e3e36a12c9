import { describe, expect, test } from "vitest";
import {
  catalogue,
  currentJourney,
  journeyOf,
  journeysInEffect,
  journeysKnown,
  journeysOffered,
  titleOf,
} from "#lib/journeys/catalogue.ts";
import { yesNo } from "#lib/journeys/fields/yes-no.ts";
import { notification } from "#lib/journeys/notification.ts";
import { timeLimit } from "#lib/journeys/time-limit.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { larkspur as facts } from "./larkspur.ts";
import { restraint, restraintLater } from "./restraint.ts";

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

describe("a ninth notification that a law of the future asks for", () => {
  const nine = [...catalogue, restraint, restraintLater];
  /** Which version may be begun at an instant. */
  const begunAt = (instant: string) => currentJourney("restraint", inLondon(new Date(instant)).day, nine)?.version;

  test("may be begun from 00:00 in London of its day", () => {
    expect(begunAt("2026-11-30T23:59:59.999Z")).toBeUndefined();
    expect(begunAt("2026-12-01T00:00:00Z")).toBe(1);
  });

  test("changes at 00:00 of the day on which the clocks change, and ends on a leap day", () => {
    expect(begunAt("2027-03-27T23:59:59.999Z")).toBe(1);
    expect(begunAt("2027-03-28T00:00:00Z")).toBe(2); // the clocks go forward an hour later
    expect(begunAt("2028-02-28T23:59:59.999Z")).toBe(2);
    expect(begunAt("2028-02-29T00:00:00Z")).toBeUndefined();
    expect(begunAt("2028-03-01T00:00:00Z")).toBeUndefined();
  });

  test.each([
    ["2026-06-01T22:59:59.999Z", 1], // 23:59:59 in London, an hour before UTC
    ["2026-06-01T23:00:00Z", 2],
  ])("as the DoLS outcome did on 2 June 2026, in summer time: at %s it is version %s", (instant, version) => {
    expect(currentJourney("dols-outcome", inLondon(new Date(instant)).day)?.version).toBe(version);
  });

  test("is offered beside the others while it is in effect, and moves none of them", () => {
    const offeredOn = (today: string) => journeysOffered({ ...facts, today }, nine).map(({ slug }) => slug);
    expect(offeredOn("2026-12-01")).toEqual([...offeredOn("2026-11-30"), "restraint"]);
    expect(offeredOn("2028-02-29")).toEqual(offeredOn("2026-11-30"));
  });

  test("keeps its name for what was sent of it, once it has ended; nobody hears of it before it begins", () => {
    const title = "Restraint of a person using the service";
    expect(titleOf("restraint", "2028-03-01", nine)).toBe(title);
    expect(journeysKnown("2028-03-01", nine).map(({ slug }) => slug)).toContain("restraint");
    expect(titleOf("restraint", "2026-11-30", nine)).toBe("restraint");
    expect([1, 2].map((version) => journeyOf("restraint", version, nine)?.title)).toEqual([title, title]);
  });

  test("says within which hours it must be sent; the others say without delay", () => {
    expect(timeLimit(restraint)).toBe("within 72 hours of becoming aware of it");
    expect(catalogue.map(timeLimit).every((words) => words === "without delay")).toBe(true);
  });
});
