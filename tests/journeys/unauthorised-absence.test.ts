import { describe, expect, test } from "vitest";
import { journeysOffered } from "#lib/journeys/catalogue.ts";
import { unauthorisedAbsence } from "#lib/journeys/definitions/notifications/unauthorised-absence/unauthorised-absence.ts";
import { owedBy } from "#lib/journeys/owed.ts";
import { passedOn } from "#lib/journeys/passed-on.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import { documentOf, questionsAsked, walk, warningsOf } from "#lib/journeys/walk.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import {
  day,
  errorsOn,
  kestrel as facts,
  kestrelHospital,
  kestrelOneAbsent,
  larkspur,
  moment,
  pageOf,
  pathOf,
} from "./larkspur.ts";

const samples = sampleAnswers(unauthorisedAbsence, facts);
const here = { location: kestrelHospital.id };
const still = { ...samples, part: "absence", stillAbsent: "yes" };
const back = { ...samples, part: "return", firstPart: kestrelOneAbsent.firstParts![0]!.reference };
const pathWith = (answers: object, known = facts) => pathOf(unauthorisedAbsence, answers, known);
const walked = (answers: object, known: Facts = facts) => walk(unauthorisedAbsence, { ...answers }, known);
const errors = (slug: string, values: Texts, answers: object = {}, known: Facts = facts) =>
  errorsOn(pageOf(unauthorisedAbsence, slug), values, walked(answers, known));
const warned = (answers: object, known: Facts = facts) => warningsOf(walked(answers, known)).map(({ page }) => page);
const owed = (answers: object) => owedBy(unauthorisedAbsence, walked(answers).given, facts.today);

test("it is offered only where people may be detained, and says so", () => {
  expect(journeysOffered(facts)).toContain(unauthorisedAbsence);
  expect(journeysOffered(larkspur)).not.toContain(unauthorisedAbsence);
  expect(unauthorisedAbsence.offeredWhen).toContain("registered to assess or treat people who are detained");
});

test("asks for the security level before anything of its own; without one it can be sent all the same", () => {
  const own = pathWith(samples).filter((slug) => slug.startsWith("h"));
  expect(own[0]).toBe("h1");
  expect(Object.keys(pageOf(unauthorisedAbsence, "h1").fields)[0]).toBe("security");
  expect(warned(samples)).not.toContain("h1");
  expect(warned({ ...samples, security: "none" })).toContain("h1");
  expect(walked({ ...samples, security: "none" }).next).toBeUndefined();
});

describe("an absence", () => {
  test("leads to its end at once where the person is back, else owes it and nothing of it is asked", () => {
    expect(pathWith({ ...still, stillAbsent: "no" })).toContain("h21");
    expect(pathWith(still)).not.toContain("h21");
    expect(owed({ ...still, stillAbsent: "no" })).toEqual([]);
    expect(owed(still)).toMatchObject([
      { type: unauthorisedAbsence.slug, title: unauthorisedAbsence.secondPart!.title },
    ]);
  });

  test("asks about leave only of somebody who left on leave", () => {
    const asked = (leftHow: string) => questionsAsked(walked({ ...still, leftHow })).map(({ name }) => name);
    for (const leftHow of ["escorted", "unescorted", "notReturned"]) expect(asked(leftHow)).toContain("leaveGranted");
    for (const leftHow of ["ward", "court", "notKnown"]) expect(asked(leftHow)).not.toContain("leaveGranted");
  });

  test("may have begun at a time that nobody knows, and not after the service knew", () => {
    const began = { ...day("leftOn", "2026-11-20"), stillAbsent: "yes" };
    const known = (at: string) => moment("awareAt", `2026-11-20T${at}`);
    expect(errors("h5", { ...began, "leftAt-notKnown": "notKnown", ...known("08:00") }, still)).toEqual({});
    expect(errors("h5", { ...began, "leftAt-time": "9am", ...known("09:00") }, still)).toEqual({});
    expect(errors("h5", { ...began, "leftAt-time": "9am", ...known("08:00") }, still)).toHaveProperty("awareAt");
    const tonight = { ...began, ...day("leftOn", "2026-11-22"), "leftAt-time": "14:31", ...known("08:00") };
    expect(errors("h5", tonight, still)).toHaveProperty("leftAt");
  });

  test("of somebody who may be a restricted patient is told to the Ministry of Justice, or to be looked at again", () => {
    const told = (mentalHealthSection: string, ...othersTold: string[]) =>
      warned({ ...still, mentalHealthSection, othersTold });
    expect(told("s37with41", "police")).toContain("z3");
    expect(told("s37with41", "police", "justice")).not.toContain("z3");
    expect(told("s3", "police")).not.toContain("z3");
  });

  test("is urgent where somebody is in great danger, or is a child", () => {
    const calm = {
      ...still,
      ageRange: "from35to44",
      riskToSelf: "low",
      riskToOthers: "medium",
      riskFromOthers: "notKnown",
    };
    const isUrgent = (answers: object) => unauthorisedAbsence.urgentWhen({ ...calm, ...answers }, facts);
    expect(isUrgent({})).toBe(false);
    for (const answers of [{ riskToOthers: "high" }, { riskToSelf: "high" }, { ageRange: "from12to15" }])
      expect(isUrgent(answers)).toBe(true);
  });
});

describe("a return", () => {
  test("names the absence out of those that are open at the place, and asks nothing that was told", () => {
    const [, , absences] = fieldsToShow(pageOf(unauthorisedAbsence, "h1"), walked(here, kestrelOneAbsent));
    const [shown] = fieldsToShow(pageOf(unauthorisedAbsence, "h1"), walked(here, kestrelOneAbsent))
      .flatMap(({ options }) => options)
      .flatMap(({ reveals = [] }) => reveals);
    expect(absences).toBeUndefined();
    expect(shown!.options.map(({ label, hint }) => [label, hint])).toEqual([
      ["P-031, absent since 20 November 2026", "N26-7F3K2Q-E, Kestrel Hospital"],
      ["It is not in this list", undefined],
    ]);
    expect(pathWith(back, kestrelOneAbsent)).toEqual(["a2", "a3", "h1", "h21", "a7", "z5"]);
    expect(JSON.stringify(documentOf(walked(back, kestrelOneAbsent)))).toContain("(N26-7F3K2Q-E)");
  });

  test("of an absence that is not in the list, and where there is no list, asks who it was and since when", () => {
    const alone = ["a2", "a3", "h1", "b1", "h5", "h3", "h21", "b4", "a7", "z5"];
    expect(pathWith({ ...back, firstPart: "notInList" }, kestrelOneAbsent)).toEqual(alone);
    expect(pathWith(back, facts)).toEqual(alone);
    expect(owed(back)).toEqual([]);
  });

  test("of an absence that somebody has settled meanwhile says so, and asks once more which it is", () => {
    const [chosen] = kestrelOneAbsent.firstParts!;
    const words = (by: string | null) => {
      const known = walked(back, { ...kestrelOneAbsent, firstParts: [{ ...chosen!, settled: { by } }] });
      expect(known.next?.slug).toBe("h1");
      return JSON.stringify(fieldsToShow(known.next!, known));
    };
    expect(words("N26-9H5N4S-T")).toContain("told us already that this person is back (N26-9H5N4S-T)");
    expect(words(null)).toContain("or said that it is not needed");
  });

  test("is not before the absence, told here or before", () => {
    const ended = (at: string) => ({
      ...moment("returnedAt", at),
      ...{ returnedHow: "alone", harm: "no", reviewed: "notKnown" },
    });
    const told = (at: string) => errors("h21", ended(at), back, kestrelOneAbsent);
    expect(told("2026-11-20T18:30")).toEqual({});
    expect(told("2026-11-20T18:29")).toHaveProperty("returnedAt");
    const whole = { ...samples, leftOn: "2026-11-19", leftAt: "notKnown" };
    expect(errors("h21", ended("2026-11-19T01:00"), whole)).toEqual({});
    expect(errors("h21", ended("2026-11-18T23:00"), whole)).toHaveProperty("returnedAt");
  });

  test("before midnight is said to be counted by some, and can be sent", () => {
    expect(warned({ ...back, returnedAt: "2026-11-20T23:59" }, kestrelOneAbsent)).toContain("h21");
    expect(warned({ ...back, returnedAt: "2026-11-21T00:00" }, kestrelOneAbsent)).not.toContain("h21");
  });

  test("by a death makes that be told too, on its day", () => {
    const died = { ...samples, part: "return", returnedHow: "died", returnedAt: "2026-11-21T04:00" };
    const [death, ...more] = owed(died);
    expect([death!.type, more]).toEqual(["death-of-detained-patient", []]);
    const { journey } = death!;
    const filled = passedOn(journey!, { journey: unauthorisedAbsence, answers: died, reference: "N26-7F3K2Q-E" });
    expect(filled).toMatchObject({ diedOn: "2026-11-21", wardCode: samples.wardCode, linkedReference: "N26-7F3K2Q-E" });
  });

  test("begun from the absence knows which one it is", () => {
    const sent = { journey: unauthorisedAbsence, answers: still, reference: "N26-7F3K2Q-E" };
    const filled = { ...passedOn(unauthorisedAbsence, sent), ...here };
    expect(filled).toMatchObject({ part: "return", security: samples.security, firstPart: "N26-7F3K2Q-E" });
    expect(pathWith(filled, kestrelOneAbsent)).not.toContain("b1");
    expect(walked(filled, kestrelOneAbsent).unanswered.map(({ slug }) => slug)).toEqual(["a3", "h21", "a7", "z5"]);
  });
});
