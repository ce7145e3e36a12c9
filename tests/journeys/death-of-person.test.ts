import { describe, expect, test } from "vitest";
import { journeysOffered } from "#lib/journeys/catalogue.ts";
import { deathOfPerson } from "#lib/journeys/definitions/notifications/death-of-person/death-of-person.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import { questionsAsked, walk, warningsOf } from "#lib/journeys/walk.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import {
  day,
  errorsOn,
  larkspur as facts,
  larkspurAtHome,
  larkspurHouse,
  moment,
  pageOf,
  pathOf,
  willow,
  willowPractice,
} from "./larkspur.ts";

const errors = (slug: string, values: Texts, answers: object = {}) =>
  errorsOn(pageOf(deathOfPerson, slug), values, walk(deathOfPerson, { ...answers }, facts));
const warned = (answers: object) => warningsOf(walk(deathOfPerson, { ...answers }, facts)).map(({ page }) => page);

describe("the time of death", () => {
  const died = (values: Texts, answers: object = {}) =>
    errors("c2", { diedWhere: "notKnown", ...moment("awareAt", "2026-11-22T10:00"), ...values }, answers);

  test("may be known to the minute, to the day, or not at all", () => {
    expect(died({ ...day("diedOn", "2026-11-20"), "diedAt-time": "4am" })).toEqual({});
    expect(died({ ...day("diedOn", "2026-11-20"), "diedAt-notKnown": "notKnown" })).toEqual({});
    expect(died(day("diedOn", "2026-11-20"))).toEqual({});
    expect(died({ "diedOn-notKnown": "notKnown", diedAround: "Between Friday and Monday" })).toEqual({});
    expect(died({})).toEqual({ diedOn: "Enter the date of death, or select that you do not know it" });
  });

  test("was not before the person was last seen alive", () => {
    const seen = (at: string, answers: object) =>
      errors("c18", { circumstances: "S-12 found them", ...moment("lastSeenAt", at) }, answers);
    const died = { diedOn: "2026-11-05", diedAt: "04:00" };
    expect(seen("2026-11-05T04:00", died)).toEqual({});
    expect(seen("2026-11-05T04:01", died)).toHaveProperty("lastSeenAt");
    expect(seen("2026-11-05T04:01", { ...died, diedAt: "notKnown" })).toEqual({});
    expect(seen("2026-11-06T01:00", { ...died, diedAt: "notKnown" })).toHaveProperty("lastSeenAt");
  });

  test("that is not known needs what is known of it", () => {
    expect(died({ "diedOn-notKnown": "notKnown" })).toEqual({
      diedAround: "Enter what you know about when the person died",
    });
  });

  test("is on or after the day they began to use the service", () => {
    const answers = { beganUsingOn: "2026-11-04" };
    expect(died(day("diedOn", "2026-11-04"), answers)).toEqual({});
    expect(died(day("diedOn", "2026-11-03"), answers)).toHaveProperty("diedOn");
    expect(died(day("diedOn", "2026-11-03"), { beganUsingOn: "notKnown" })).toEqual({});
  });

  test("is not in the future, by the minute", () => {
    expect(died({ ...day("diedOn", "2026-11-22"), "diedAt-time": "14:30" })).toEqual({});
    expect(died({ ...day("diedOn", "2026-11-22"), "diedAt-time": "14:31" })).toEqual({
      diedAt: "Time of death must be in the past",
    });
    expect(died(day("diedOn", "2026-11-23"))).toHaveProperty("diedOn");
  });

  test("is to be looked at again when it is long ago, or after the service knew of it", () => {
    expect(warned({ diedOn: "2025-11-22" })).toEqual([]);
    expect(warned({ diedOn: "2025-11-21" })).toEqual(["c2"]);
    expect(warned({ awareAt: "2026-11-19T23:00", diedOn: "2026-11-20" })).toEqual(["c2"]);
    expect(warned({ awareAt: "2026-11-20T01:00", diedOn: "2026-11-20" })).toEqual([]);
    expect(warned({ awareAt: "2026-11-20T21:00", diedOn: "2026-11-20", diedAt: "21:30" })).toEqual(["c2"]);
    expect(warned({ awareAt: "2026-11-20T21:30", diedOn: "2026-11-20", diedAt: "21:30" })).toEqual([]);
    expect(warned({ diedOn: "notKnown" })).toEqual([]);
  });
});

describe("the person", () => {
  test("may have been stillborn", () => {
    const ages = pageOf(deathOfPerson, "b1").fields.ageRange!.options!({ given: {}, facts });
    expect(ages).toHaveProperty("stillborn");
  });

  test("who was detained makes another notification owed, and nobody is kept from sending this one", () => {
    const samples = sampleAnswers(deathOfPerson, facts);
    const detained = { ...samples, legalStatus: "detained" };
    expect(deathOfPerson.owes(detained)).toEqual(["death-of-detained-patient"]);
    expect(deathOfPerson.owes({ legalStatus: "dols" })).toEqual([]);
    expect(warned(detained)).toEqual(["b1"]);
    expect(walk(deathOfPerson, detained, facts).next).toBeUndefined();
  });

  test("under 18 comes first in the inbox", () => {
    const urgent = (ageRange: string) => deathOfPerson.urgentWhen({ ageRange }, facts);
    expect(["stillborn", "under1", "from16to17"].map(urgent)).toEqual([true, true, true]);
    expect(["from18to24", "over85", "notKnown"].map(urgent)).toEqual([false, false, false]);
  });
});

describe("what followed", () => {
  test("an expected death is asked about its care", () => {
    const cause = { causeKnown: "notYet", endOfLifeCare: "no" };
    expect(errors("c5", { ...cause, expected: "no" })).toEqual({});
    expect(Object.keys(errors("c5", { ...cause, expected: "yes" }))).toEqual(["appropriateCare"]);
    expect(Object.keys(errors("c5", { ...cause, causeKnown: "yes", expected: "no" }))).toEqual(["cause"]);
  });

  test("surgery and restraint are asked about only when there was some, and were not after the death", () => {
    const none = { surgery: "no", restraint: "notKnown", contributors: "none" };
    expect(errors("c8", none)).toEqual({});
    expect(Object.keys(errors("c8", { ...none, surgery: "yes", restraint: "yes" }))).toEqual([
      "surgeryProcedure",
      "surgeryOn",
      "restraintType",
      "restraintOn",
      "restraintInWords",
    ]);
    const surgery = { ...none, surgery: "yes", surgeryProcedure: "Hip", ...day("surgeryOn", "2026-11-05") };
    expect(errors("c8", surgery, { diedOn: "2026-11-05" })).toEqual({});
    expect(errors("c8", surgery, { diedOn: "2026-11-04" })).toHaveProperty("surgeryOn");
  });

  test("each thing that may have played a part is told about, on a page for those alone", () => {
    const none = { surgery: "no", restraint: "no" };
    expect(errors("c8", { ...none, contributors: "none" })).toEqual({});
    expect(errors("c8", { ...none, contributors: ["fall", "none"] })).toHaveProperty("contributors");
    expect(Object.keys(errors("c10", {}, { contributors: ["fall", "infection"] }))).toEqual([
      "fallPart",
      "infectionPart",
    ]);
    for (const contributors of [["none"], ["notKnown"], undefined])
      expect(pathOf(deathOfPerson, { contributors })).not.toContain("c10");
  });

  test("it was verified on the day of the death or after", () => {
    const verified = (iso: string) =>
      errors("c13", { verifiedBy: "gp", ...day("verifiedOn", iso) }, { diedOn: "2026-11-05" });
    expect(verified("2026-11-05")).toEqual({});
    expect(verified("2026-11-04")).toHaveProperty("verifiedOn");
    expect(errors("c13", {})).toEqual({});
  });

  test("the coroner was told on the day of the death or after", () => {
    const told = (iso: string) =>
      errors(
        "c15",
        {
          coronerTold: "yes",
          postMortem: "notKnown",
          inquest: "notKnown",
          policeInvolved: "no",
          ...day("coronerToldOn", iso),
        },
        { diedOn: "2026-11-05" },
      );
    expect(told("2026-11-05")).toEqual({});
    expect(told("2026-11-04")).toHaveProperty("coronerToldOn");
  });

  test("the coroner and the police are asked about once", () => {
    expect(errors("c15", { coronerTold: "no", policeInvolved: "no" })).toEqual({});
    expect(Object.keys(errors("c15", { coronerTold: "yes", policeInvolved: "yes" }))).toEqual([
      "coronerToldOn",
      "postMortem",
      "inquest",
    ]);
    const told = pageOf(deathOfPerson, "z3").fields.othersTold!.options!({ given: {}, facts });
    expect(told).not.toHaveProperty("coroner");
    expect(told).not.toHaveProperty("police");
    expect(told).toHaveProperty("council");
  });
});

describe("an expected death", () => {
  const expected = {
    ...{ expected: "yes", appropriateCare: "yes", surgery: "no", restraint: "no" },
    ...{ contributors: ["none"], policeInvolved: "no" },
  };
  const askedAfter = (answers: object) =>
    pathOf(deathOfPerson, { knownRisk: "yes", ...answers }).filter((slug) => /^[rz]/.test(slug));

  test("is not asked what was known of a risk, what was done for safety, or what will change", () => {
    expect(askedAfter(expected)).toEqual(["z3", "z5"]);
    expect(askedAfter({})).toEqual(["r1", "r2", "z1", "z3", "z5"]);
  });

  test.each([
    { expected: "no" },
    { expected: "notKnown" },
    { appropriateCare: "notKnown" },
    { surgery: "yes" },
    { restraint: "notKnown" },
    { contributors: ["fall"] },
    { contributors: ["notKnown"] },
    { policeInvolved: "yes" },
  ])("is none with %j", (otherwise) => {
    expect(askedAfter({ ...expected, ...otherwise })).toContain("r1");
  });

  test("may have been told of with nothing gone wrong, and nobody is asked whether they said sorry", () => {
    const { label, options } = pageOf(deathOfPerson, "z3").fields.candour!;
    expect(options!({ given: {}, facts })).toHaveProperty("nothingWrong", "Nothing went wrong");
    expect(label).not.toContain("sorry");
  });
});

test("a termination of pregnancy is asked about only where they are done, the care of a practice only at a practice", () => {
  const both = (location: string, known = willow) =>
    questionsAsked(walk(deathOfPerson, { location }, known))
      .map(({ name }) => name)
      .filter((name) => ["termination", "seenWithinTwoWeeks", "careContributed"].includes(name));
  expect(both(willowPractice.id)).toEqual(["seenWithinTwoWeeks", "careContributed", "termination"]);
  expect(both(larkspurHouse.id, facts)).toEqual([]);
});

test("it is offered everywhere", () => {
  for (const location of [
    larkspurAtHome,
    willowPractice,
    { ...larkspurHouse, serviceTypes: ["Ambulance service"], activities: [] },
  ]) {
    expect(journeysOffered({ ...facts, locations: [location] })).toContain(deathOfPerson);
  }
});

test("two are about the same death by place, code and day", () => {
  expect(deathOfPerson.identifiedBy).toEqual(["location", "personCode", "diedOn"]);
});

test("whoever begins is told first whom to call", () => {
  expect(deathOfPerson.before?.heading).toContain("999");
  expect(deathOfPerson.before?.paragraphs.join(" ")).toContain("safeguarding team");
});
