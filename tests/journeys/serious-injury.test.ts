import { describe, expect, test } from "vitest";
import { journeysOffered } from "#lib/journeys/catalogue.ts";
import { seriousInjury } from "#lib/journeys/definitions/notifications/serious-injury/serious-injury.ts";
import { questionsAsked, walk, warningsOf } from "#lib/journeys/walk.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { day, errorsOn, larkspur as facts, larkspurHouse, moment, pageOf, pathOf } from "./larkspur.ts";

const path = (answers: object) => pathOf(seriousInjury, answers);
/** The names of the questions that these answers lead to. */
const asked = (answers: object) => questionsAsked(walk(seriousInjury, { ...answers }, facts)).map(({ name }) => name);
const errors = (slug: string, values: Texts, answers: object = {}) =>
  errorsOn(pageOf(seriousInjury, slug), values, walk(seriousInjury, { ...answers }, facts));
const warned = (answers: object) => warningsOf(walk(seriousInjury, { ...answers }, facts)).map(({ page }) => page);

describe("the time of the injury", () => {
  const injured = (values: Texts, answers: object = {}) =>
    errors(
      "e2",
      {
        ...{ "injuredAt-notKnown": "notKnown", "injuredAt-time": "", place: "notKnown" },
        ...moment("awareAt", "2026-11-22T14:30"),
        ...values,
      },
      answers,
    );

  test("may be not known, by day and by hour", () => {
    expect(injured({ "injuredOn-notKnown": "notKnown" })).toEqual({});
    expect(injured(day("injuredOn", "2026-11-20"))).toEqual({});
    expect(Object.keys(errors("e2", {}))).toEqual(["injuredOn", "injuredAt", "place", "awareAt"]);
  });

  test("is not after the service became aware, by the minute", () => {
    const aware = moment("awareAt", "2026-11-20T09:00");
    const at = (time: string) => ({ "injuredAt-notKnown": [], "injuredAt-time": time });
    const wrong = { awareAt: "When the service became aware must be the same as or after the time of the injury" };
    expect(injured({ ...day("injuredOn", "2026-11-20"), ...aware })).toEqual({});
    expect(injured({ ...day("injuredOn", "2026-11-20"), ...aware, ...at("9am") })).toEqual({});
    expect(injured({ ...day("injuredOn", "2026-11-20"), ...aware, ...at("9:01am") })).toEqual(wrong);
    expect(injured({ ...day("injuredOn", "2026-11-21"), ...aware })).toEqual(wrong);
  });

  test("is not in the future, by the minute", () => {
    const today = (time: string) =>
      injured({ ...day("injuredOn", "2026-11-22"), "injuredAt-notKnown": [], "injuredAt-time": time });
    expect(today("14:30")).toEqual({});
    expect(today("14:31")).toEqual({ injuredAt: "Time of the injury must be in the past" });
  });

  test("is to be looked at again when it is before the person came", () => {
    expect(warned({ beganUsingOn: "2026-11-05", injuredOn: "2026-11-04" })).toEqual(["e2"]);
    expect(warned({ beganUsingOn: "notKnown", injuredOn: "2026-11-04" })).toEqual([]);
  });

  test("has a place, with a room only when it was here", () => {
    expect(injured({ ...day("injuredOn", "2026-11-20"), place: "here" })).toEqual({});
    expect(injured({ ...day("injuredOn", "2026-11-20"), place: "other" })).toEqual({
      placeOther: "Enter where it happened",
    });
  });
});

describe("the injury", () => {
  test("of some kinds is asked about further, on a page for those alone", () => {
    expect(errors("e3", { injuries: ["burn", "head", "shortenedLife"] })).toEqual({});
    expect(path({ injuries: ["burn", "head", "shortenedLife"] })).not.toContain("e6");
    const injuries = ["senses", "organ", "fracture", "tissue", "intellect", "psychological", "other"];
    expect(Object.keys(errors("e6", {}, { injuries }))).toEqual([
      "senses",
      "organ",
      "bones",
      "tissue",
      "intellect",
      "psychological",
      "injuryOther",
    ]);
    expect(path({ injuries: ["burn", "pressureSore"] })).toContain("e6");
  });

  test("is neither shown nor sent after a change of mind", () => {
    const answers = { injuries: ["burn"], bones: "Left wrist", soreWhere: "Left heel" };
    expect(walk(seriousInjury, answers, facts).given).toEqual({ injuries: ["burn"] });
  });

  test("that the person came with is to be looked at again", () => {
    expect(warned({ injuries: ["pressureSore"], soreDeveloped: "onArrival" })).toEqual(["e6"]);
    expect(warned({ injuries: ["pressureSore"], soreDeveloped: "here" })).toEqual([]);
  });

  test("is serious in the opinion of a professional, given on the day of the injury or after", () => {
    const since = { injuredOn: "2026-11-05", opinionOf: "gp" };
    const opinion = (iso: string) => errors("e13", { howNow: "notKnown", ...day("opinionOn", iso) }, since);
    expect(opinion("2026-11-05")).toEqual({});
    expect(opinion("2026-11-04")).toHaveProperty("opinionOn");
    expect(errors("e4", { rules: ["notSure", "prolonged"], opinionOf: "gp" })).toHaveProperty("rules");
  });

  test("may be one that nobody has given an opinion of yet: then nobody asks when", () => {
    expect(errors("e4", { rules: "notKnown", opinionOf: "nobodyYet" })).toEqual({});
    expect(errors("e4", { rules: "notSure", opinionOf: "nobodyYet" })).toHaveProperty("opinionOf");
    expect(asked({ opinionOf: "nobodyYet" })).not.toContain("opinionOn");
    expect(asked({ opinionOf: "gp" })).toContain("opinionOn");
  });

  test("by equipment or medicines asks about the product", () => {
    for (const cause of ["equipment", "medicines"]) expect(asked({ cause })).toContain("product");
    for (const cause of ["fall", "staff", "notKnown"]) expect(asked({ cause })).not.toContain("product");
    expect(path({ cause: "fall", injuries: ["burn"] })).not.toContain("e6");
  });

  test("by a fall asks from what height, seen by somebody asks by whom", () => {
    const story = { story: "S-12 found them", witnessed: "no", abuse: "notKnown" };
    expect(errors("e8", { ...story, cause: "choking" })).toEqual({});
    expect(Object.keys(errors("e8", { ...story, cause: "fall", witnessed: "yes" }))).toEqual([
      "fallFrom",
      "witnessRole",
    ]);
  });
});

describe("another notification is owed", () => {
  test("when it could be abuse, and when the person died", () => {
    expect(seriousInjury.owes({ abuse: "yes", whereNow: "died" })).toEqual(["allegation-of-abuse", "death-of-person"]);
    expect(seriousInjury.owes({ abuse: "notKnown", whereNow: "hospital" })).toEqual([]);
  });
});

describe("it comes first in the inbox", () => {
  const urgent = (answers: object) => seriousInjury.urgentWhen({ ...answers }, facts);

  test("when the person died or is in a serious way, is a child, or may have been abused", () => {
    expect(
      [
        { whereNow: "died" },
        { howNow: "serious" },
        { howNow: "danger" },
        { ageRange: "from5to11" },
        { abuse: "yes" },
      ].map(urgent),
    ).toEqual(Array(5).fill(true));
    expect(
      [
        {},
        { whereNow: "hospital", howNow: "recovering", ageRange: "over85", abuse: "no" },
        { whereNow: "notKnown", howNow: "notKnown", abuse: "notKnown" },
      ].map(urgent),
    ).toEqual(Array(3).fill(false));
  });
});

describe("what followed", () => {
  test("is where the person is and how they are, which nobody is asked of somebody who died", () => {
    expect(asked({ whereNow: "hospital" })).toContain("howNow");
    expect(path({ whereNow: "died" })).not.toContain("e13");
    expect(errors("e11", { treatments: "notKnown", whereNow: "notKnown", minutesToHelp: "ten" })).toEqual({
      minutesToHelp: "The number of minutes must be a whole number from 0 to 99,999",
    });
  });

  test("is dated for each treatment that was given, not before the injury", () => {
    const given = { treatments: ["gp", "ambulance"], injuredOn: "2026-11-20", injuredAt: "09:00" };
    expect(asked(given).filter((name) => name.endsWith("At"))).toEqual(["injuredAt", "awareAt", "gpAt", "ambulanceAt"]);
    const seen = (at: string, answers: object = given) =>
      errors("e13", { howNow: "recovering", ...moment("gpAt", at) }, answers);
    expect(seen("2026-11-20T09:00")).toEqual({});
    expect(seen("2026-11-20T08:59")).toHaveProperty("gpAt");
    expect(seen("2026-11-19T23:00")).toHaveProperty("gpAt");
    expect(seen("2026-11-20T08:59", { ...given, injuredAt: "notKnown" })).toEqual({});
  });

  test("is whom it was told to", () => {
    expect(errors("z3", { candour: "yes", othersTold: ["council", "family"] })).toEqual({});
    expect(errors("z3", { candour: "no", othersTold: ["council", "noOneYet"] })).toEqual({
      candourNotYet: "Enter why you have not told them",
      othersTold: "For “Who else has been told?”, select “No one yet” alone or take it out",
    });
  });

  test("is RIDDOR once, and abuse once", () => {
    const names = pageOf(seriousInjury, "z3").fields.othersTold!.options!({ given: {}, facts });
    expect(names).toHaveProperty("hse");
    expect(asked({}).filter((name) => /riddor|abuse/i.test(name))).toEqual(["abuse"]);
  });
});

test("it is offered everywhere", () => {
  expect(journeysOffered({ ...facts, locations: [{ ...larkspurHouse, serviceTypes: ["Dental service"] }] })).toContain(
    seriousInjury,
  );
});
