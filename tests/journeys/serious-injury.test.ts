import { describe, expect, test } from "vitest";
import { journeysOffered } from "#lib/journeys/catalogue.ts";
import { seriousInjury } from "#lib/journeys/definitions/notifications/serious-injury.ts";
import { walk, warningsOf } from "#lib/journeys/walk.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { day, errorsOn, larkspur as facts, larkspurHouse, pageOf, pathOf } from "./larkspur.ts";

const path = (answers: object) => pathOf(seriousInjury, answers);
const errors = (slug: string, values: Texts, answers: object = {}) =>
  errorsOn(pageOf(seriousInjury, slug), values, walk(seriousInjury, { ...answers }, facts));
const warned = (answers: object) => warningsOf(walk(seriousInjury, { ...answers }, facts)).map(({ page }) => page);

describe("the time of the injury", () => {
  const injured = (values: Texts, answers: object = {}) =>
    errors("e2", { "injuredAt-notKnown": "notKnown", "injuredAt-time": "", place: "home", ...values }, answers);

  test("may be not known, by day and by hour", () => {
    expect(injured({ "injuredOn-notKnown": "notKnown" })).toEqual({});
    expect(injured(day("injuredOn", "2026-11-20"))).toEqual({});
    expect(Object.keys(errors("e2", {}))).toEqual(["injuredOn", "injuredAt", "place"]);
  });

  test("is the day the service became aware, or before", () => {
    const aware = { awareAt: "2026-11-20T09:00" };
    expect(injured(day("injuredOn", "2026-11-20"), aware)).toEqual({});
    expect(injured(day("injuredOn", "2026-11-21"), aware)).toEqual({
      injuredOn: "Date of the injury must be the day you became aware of it, or before",
    });
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
  test("of some kinds is asked about further", () => {
    expect(errors("e3", { injuries: ["burn", "head", "shortenedLife"] })).toEqual({});
    expect(
      Object.keys(
        errors("e3", { injuries: ["senses", "organ", "fracture", "tissue", "intellect", "psychological", "other"] }),
      ),
    ).toEqual(["senses", "organ", "bones", "tissue", "intellect", "psychological", "injuryOther"]);
  });

  test("that is a pressure sore has a page of its own", () => {
    expect(path({ injuries: ["burn"] })).not.toContain("e6");
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
    const opinion = (iso: string) =>
      errors("e4", { rules: "prolonged", opinionOf: "gp", ...day("opinionOn", iso) }, { injuredOn: "2026-11-05" });
    expect(opinion("2026-11-05")).toEqual({});
    expect(opinion("2026-11-04")).toHaveProperty("opinionOn");
    expect(
      errors("e4", { rules: ["notSure", "prolonged"], opinionOf: "gp", "opinionOn-notKnown": "notKnown" }),
    ).toHaveProperty("rules");
  });

  test("by equipment or medicines asks about the product", () => {
    for (const cause of ["equipment", "medicines"]) expect(path({ cause })).toContain("e14");
    for (const cause of ["fall", "staff", "notKnown"]) expect(path({ cause })).not.toContain("e14");
  });

  test("by a fall asks from what height, seen by somebody asks by whom", () => {
    const story = { story: "S-12 found them", witnessed: "no" };
    expect(errors("e8", { ...story, cause: "choking" })).toEqual({});
    expect(Object.keys(errors("e8", { ...story, cause: "fall", witnessed: "yes" }))).toEqual([
      "fallFrom",
      "witnessRole",
    ]);
  });
});

describe("another notification is owed", () => {
  test("when it could be abuse, and when the person died", () => {
    expect(seriousInjury.owes({ abuse: "yes", conditionNow: "died" })).toEqual([
      "allegation-of-abuse",
      "death-of-person",
    ]);
    expect(seriousInjury.owes({ abuse: "notKnown", conditionNow: "inHospital" })).toEqual([]);
  });
});

describe("it comes first in the inbox", () => {
  const urgent = (answers: object) => seriousInjury.urgentWhen({ ...answers }, facts);

  test("when the person died or will not recover, is a child, or may have been abused", () => {
    expect(
      [{ conditionNow: "died" }, { conditionNow: "permanent" }, { ageRange: "from5to11" }, { abuse: "yes" }].map(
        urgent,
      ),
    ).toEqual(Array(4).fill(true));
    expect(
      [{}, { conditionNow: "recovering", ageRange: "over85", abuse: "no" }, { abuse: "notKnown" }].map(urgent),
    ).toEqual(Array(3).fill(false));
  });
});

test("each treatment may be dated, and who else was told too", () => {
  expect(
    errors("e11", {
      treatments: ["gp", "ambulance"],
      conditionNow: "recovering",
      ...day("gpAt", "2026-11-20"),
      "gpAt-time": "9am",
    }),
  ).toEqual({});
  expect(errors("e11", { treatments: "none", conditionNow: "recovering", minutesToHelp: "ten" })).toHaveProperty(
    "minutesToHelp",
  );
  expect(errors("z3", { candour: "yes", othersTold: ["council", "family"], councilReference: "C-1" })).toEqual({});
  expect(errors("z3", { candour: "no", othersTold: ["council", "noOneYet"] })).toEqual({
    candourNotYet: "Enter why you have not told them",
    othersTold: "Select the answers that apply, or “No one yet” alone",
  });
});

test("RIDDOR and abuse are asked about once", () => {
  expect(pageOf(seriousInjury, "z3").fields.othersTold!.options!({ given: {}, facts })).not.toHaveProperty("hse");
});

test("it is offered everywhere", () => {
  expect(journeysOffered({ ...facts, locations: [{ ...larkspurHouse, serviceTypes: ["Dental service"] }] })).toContain(
    seriousInjury,
  );
});
