import { describe, expect, test } from "vitest";
import { journeysOffered } from "#lib/journeys/catalogue.ts";
import { deathOfDetainedPatient } from "#lib/journeys/definitions/notifications/death-of-detained-patient/death-of-detained-patient.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import { questionsAsked, walk } from "#lib/journeys/walk.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { day, errorsOn, kestrel as facts, larkspur, moment, pageOf, pathOf } from "./larkspur.ts";

const samples = sampleAnswers(deathOfDetainedPatient, facts);
const pathWith = (answers: object) => pathOf(deathOfDetainedPatient, { ...samples, ...answers }, facts);
const askedWith = (answers: object) =>
  questionsAsked(walk(deathOfDetainedPatient, { ...samples, ...answers }, facts)).map(({ name }) => name);
const errors = (slug: string, values: Texts, answers: object = {}) =>
  errorsOn(pageOf(deathOfDetainedPatient, slug), values, walk(deathOfDetainedPatient, { ...answers }, facts));
const isUrgent = (answers: object) => deathOfDetainedPatient.urgentWhen({ ...samples, ...quiet, ...answers }, facts);
const quiet = {
  ...{ ageRange: "from35to44", causeOfDeath: "naturalExpected" },
  ...{ restraint: "no", seclusion: "no", tranquillisation: "notKnown" },
};

test("it is offered in any place: somebody on leave may die anywhere", () => {
  for (const { locations } of [larkspur, facts])
    expect(journeysOffered({ today: facts.today, locations })).toContain(deathOfDetainedPatient);
});

test("nobody is asked for an NHS number, nor what was known of the risk, nor whether there was a legal order", () => {
  expect(JSON.stringify(questionsAsked(walk(deathOfDetainedPatient, samples, facts)))).not.toMatch(/NHS number\?/);
  expect(pathWith({}).filter((slug) => slug.startsWith("r"))).toEqual([]);
  expect(askedWith({})).not.toContain("legalStatus");
  expect(askedWith({})).not.toContain("candour");
});

test("the number in the local risk system is asked for in every place, and the ethnic group of everybody", () => {
  expect(errors("a7", {}, { location: larkspur.locations[0]!.id })).toHaveProperty("reportedLocally");
  expect(errors("a7", { reportedLocally: "yes" })).toHaveProperty("localReference");
  expect(errors("a7", { reportedLocally: "notKnown" })).toEqual({});
  expect(errors("b4", {})).toEqual({ ethnicGroup: "Select their ethnic group, or “Not known”" });
});

describe("the circumstances", () => {
  const told = { circumstances: "S-12 found them", observation: "hourly" };
  test("must be told, with when the person was last seen and how often they were observed", () => {
    expect(Object.keys(errors("b18", {}))).toEqual(["circumstances", "lastSeenAt", "observation"]);
    expect(errors("b18", { ...told, ...moment("lastSeenAt", "2026-11-20T09:00") })).toEqual({});
  });

  test("do not have somebody seen alive after the death", () => {
    const seen = { ...told, ...moment("lastSeenAt", "2026-11-20T09:00") };
    expect(errors("b18", seen, { ...samples, diedOn: "2026-11-19" })).toHaveProperty("lastSeenAt");
  });
});

test("how it happened is asked of a suspected suicide alone", () => {
  expect(askedWith({ causeOfDeath: "suicide" })).toContain("method");
  expect(askedWith({ causeOfDeath: "accident" })).not.toContain("method");
  expect(errors("b9", { causeOfDeath: "suicide", method: "other" })).toHaveProperty("methodOther");
});

describe("the section", () => {
  const here = { "sectionFrom-notKnown": "notKnown", status: "ward", wardCode: "W-3", wardType: "acute" };
  test("may be known no further; leave and another law say which it was", () => {
    expect(errors("b5", { ...here, mentalHealthSection: "notKnown" })).toEqual({});
    for (const mentalHealthSection of ["s17", "other"])
      expect(errors("b5", { ...here, mentalHealthSection })).toHaveProperty("sectionInWords");
    expect(errors("b5", { ...here, mentalHealthSection: "other", sectionInWords: "Section 46" })).toEqual({});
  });

  test("did not begin after the death", () => {
    const { "sectionFrom-notKnown": _, ...known } = here;
    const began = { ...known, mentalHealthSection: "s3", ...day("sectionFrom", "2026-11-18") };
    expect(errors("b5", began, { ...samples, diedOn: "2026-11-17" })).toHaveProperty("sectionFrom");
    expect(errors("b5", began, { ...samples, diedOn: "2026-11-18" })).toEqual({});
  });
});

test("restraint, seclusion and tranquillisation are told one by one, none of them after the death", () => {
  const none = { restraint: "no", seclusion: "notKnown", tranquillisation: "no" };
  expect(errors("b12", none)).toEqual({});
  expect(Object.keys(errors("b12", { ...none, seclusion: "yes" }))).toEqual([
    ...["seclusionType", "seclusionOn", "seclusionInWords"],
  ]);
  const used = { seclusion: "yes", seclusionType: "A side room", seclusionInWords: "To calm" };
  const on = (iso: string) => errors("b12", { ...none, ...used, ...day("seclusionOn", iso) }, samples);
  expect(on("2026-11-17")).toEqual({});
  expect(on("2026-11-18")).toHaveProperty("seclusionOn");
});

test("a child, a suspected suicide or homicide, and restraint before a death come first in the inbox", () => {
  expect(isUrgent({})).toBe(false);
  for (const answers of [
    { ageRange: "from16to17" },
    { causeOfDeath: "suicide" },
    { causeOfDeath: "homicide" },
    { restraint: "yes" },
    { tranquillisation: "yes" },
  ])
    expect(isUrgent(answers), JSON.stringify(answers)).toBe(true);
});
