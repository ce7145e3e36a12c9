import { describe, expect, test } from "vitest";
import { currentJourney, journeysOffered } from "#lib/journeys/catalogue.ts";
import { dolsOutcome } from "#lib/journeys/definitions/notifications/dols-outcome/dols-outcome.ts";
import { dolsOutcomeBefore } from "#lib/journeys/definitions/notifications/dols-outcome/dols-outcome-1.ts";
import { journeyAsJson } from "#lib/journeys/samples.ts";
import { questionsAsked, walk, warningsOf } from "#lib/journeys/walk.ts";
import { daysAfter } from "#lib/kernel/dates.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { day, errorsOn, larkspur as facts, larkspurHouse, moment, pageOf, pathOf } from "./larkspur.ts";

const path = (answers: object) => pathOf(dolsOutcome, answers);
/** The names of the questions that these answers lead to. */
const asked = (answers: object) => questionsAsked(walk(dolsOutcome, { ...answers }, facts)).map(({ name }) => name);
const errors = (slug: string, values: Texts, answers: object = {}) =>
  errorsOn(pageOf(dolsOutcome, slug), values, walk(dolsOutcome, { ...answers }, facts));

describe("the application", () => {
  test("for an authorisation asks about its urgency and the council, not about a court", () => {
    for (const application of ["standard", "further"]) {
      expect(path({ application })).toContain("f5");
      expect(asked({ application })).not.toContain("orderedOn");
    }
  });

  test("to a court asks about the court, not about a council", () => {
    for (const application of ["court", "challenge"]) {
      expect(asked({ application })).toContain("orderedOn");
      expect(path({ application })).not.toContain("f5");
    }
  });

  test("of another kind asks for neither", () => {
    expect(path({ application: "other" })).not.toContain("f5");
    expect(asked({ application: "other" })).not.toContain("orderedOn");
  });

  test("asks for the days of an urgent authorisation only when there was one", () => {
    expect(errors("f5", { urgentAuthorisation: "no", supervisoryBody: "Westminster" })).toEqual({});
    expect(Object.keys(errors("f5", { urgentAuthorisation: "yes", supervisoryBody: "Westminster" }))).toEqual([
      "urgentFrom",
      "urgentTo",
      "urgentExtended",
    ]);
  });

  test("cannot have an urgent authorisation that ends before it begins", () => {
    const urgent = { urgentAuthorisation: "yes", urgentExtended: "no", supervisoryBody: "Westminster" };
    expect(
      errors("f5", { ...urgent, ...day("urgentFrom", "2026-11-04"), ...day("urgentTo", "2026-11-03") }),
    ).toHaveProperty("urgentTo");
    expect(errors("f5", { ...urgent, ...day("urgentFrom", "2026-11-04"), ...day("urgentTo", "2026-11-04") })).toEqual(
      {},
    );
  });

  test("names one of the 153 councils", () => {
    const { options } = pageOf(dolsOutcome, "f5").fields.supervisoryBody!;
    expect(Object.keys(options!({ given: {}, facts }))).toHaveLength(153);
    expect(errors("f5", { urgentAuthorisation: "no", supervisoryBody: "Barchester" })).toHaveProperty(
      "supervisoryBody",
    );
  });
});

describe("the outcome", () => {
  test("asks how long it is granted for only when it is granted", () => {
    for (const outcome of ["granted", "grantedWithConditions"]) expect(path({ outcome })).toContain("f9");
    for (const outcome of ["notGranted", "withdrawn", "ended", "personDied", "personMoved"])
      expect(path({ outcome })).not.toContain("f9");
  });

  test("asks for conditions, for why not, and for why it ended, each only where it applies", () => {
    const more = (outcome: string) =>
      asked({ outcome }).filter((name) => ["conditionsSet", "notGrantedBecause", "endedBecause"].includes(name));
    expect(more("granted")).toEqual([]);
    expect(more("grantedWithConditions")).toEqual(["conditionsSet"]);
    expect(more("notGranted")).toEqual(["notGrantedBecause"]);
    expect(more("withdrawn")).toEqual(["endedBecause"]);
    expect(more("ended")).toEqual(["endedBecause"]);
    expect(more("personMoved")).toEqual([]);
  });

  test("is dated on the day of the application or after, and not in the future", () => {
    const on = (iso: string) =>
      errors(
        "f7",
        { outcome: "granted", ...day("outcomeOn", iso), ...moment("awareAt", "2026-11-22T10:00") },
        { appliedOn: "2026-11-04" },
      );
    expect(on("2026-11-03")).toEqual({
      outcomeOn: "Date of the outcome must be the same as or after the date of the application",
    });
    expect(on("2026-11-04")).toEqual({});
    expect(on("2026-11-23")).toEqual({ outcomeOn: "Date of the outcome or withdrawal must be today or in the past" });
  });

  test("is asked again when the date of the application moves past it", () => {
    const answers = { appliedOn: "2026-11-10", outcome: "granted", outcomeOn: "2026-11-04" };
    expect(walk(dolsOutcome, answers, facts).unanswered.map(({ slug }) => slug)).toContain("f7");
  });

  test("grants an authorisation for 12 months at most, from a day to a later one", () => {
    const granted = (from: string, to: string, application = "standard") =>
      errors("f9", { ...day("grantedFrom", from), ...day("grantedTo", to) }, { application });
    expect(granted("2026-11-04", "2026-11-04")).toEqual({ grantedTo: "Last day must be after the first day" });
    expect(granted("2026-11-04", "2027-11-04")).toEqual({});
    expect(granted("2026-11-04", "2027-11-05")).toEqual({
      grantedTo: "Last day must be within 12 months of the first day",
    });
    expect(granted("2028-02-29", "2029-03-01")).toHaveProperty("grantedTo");
    expect(granted("2026-11-04", "2028-11-05", "court")).toEqual({});
  });

  test("that the person died asks for another notification as well", () => {
    expect(dolsOutcome.owes({ outcome: "personDied" })).toEqual(["death-of-person"]);
    expect(dolsOutcome.owes({ outcome: "withdrawn", endedBecause: "died" })).toEqual(["death-of-person"]);
    expect(dolsOutcome.owes({ outcome: "granted" })).toEqual([]);
  });
});

describe("a warning is given, and nobody is kept from sending by it,", () => {
  const warned = (answers: object) => warningsOf(walk(dolsOutcome, { ...answers }, facts)).map(({ page }) => page);

  test("for an authorisation of a person under 18", () => {
    expect(warned({ ageRange: "from16to17", application: "standard" })).toEqual(["f2"]);
    expect(warned({ ageRange: "from18to24", application: "standard" })).toEqual([]);
    expect(warned({ ageRange: "notKnown", application: "standard" })).toEqual([]);
  });

  test("for a decision of a court on a person under 16", () => {
    expect(warned({ ageRange: "from16to17", application: "court" })).toEqual([]);
    expect(warned({ ageRange: "from12to15", application: "court" })).toEqual(["f2"]);
  });

  test("for an urgent authorisation of more than 7 days, or 14 when extended", () => {
    const urgent = (days: number, urgentExtended: string) =>
      warned({
        application: "standard",
        urgentAuthorisation: "yes",
        urgentFrom: "2026-10-01",
        urgentTo: daysAfter("2026-10-01", days),
        urgentExtended,
      });
    expect(urgent(7, "no")).toEqual([]);
    expect(urgent(8, "no")).toEqual(["f5"]);
    expect(urgent(14, "yes")).toEqual([]);
    expect(urgent(15, "yes")).toEqual(["f5"]);
  });

  test("for an outcome before the person began to use the service", () => {
    expect(warned({ beganUsingOn: "2026-11-05", outcomeOn: "2026-11-04" })).toEqual(["f7"]);
    expect(warned({ beganUsingOn: "notKnown", outcomeOn: "2026-11-04" })).toEqual([]);
  });

  test("for an outcome that the service knew of before", () => {
    expect(warned({ outcomeOn: "2026-11-05", awareAt: "2026-11-04T10:00" })).toEqual(["f7"]);
    expect(warned({ outcomeOn: "2026-11-05", awareAt: "2026-11-05T10:00" })).toEqual([]);
  });
});

describe("the law of 2 June 2026", () => {
  const reasons = (journey: typeof dolsOutcome, slug: string) =>
    Object.keys(Object.values(pageOf(journey, slug).fields)[0]!.options!({ given: {}, facts }));

  test("has a version of its own from that day", () => {
    expect(currentJourney(dolsOutcome.slug, "2026-06-01")).toBe(dolsOutcomeBefore);
    expect(currentJourney(dolsOutcome.slug, "2026-06-02")).toBe(dolsOutcome);
  });

  test("adds why an application was not granted, withdrawn or ended, and takes nothing away", () => {
    const added = (slug: string) =>
      reasons(dolsOutcome, slug).filter((one) => !reasons(dolsOutcomeBefore, slug).includes(one));
    expect(added("f11")).toEqual(["notDeprived"]);
    expect(added("f12")).toEqual(["notDeprivation", "consents"]);
    for (const slug of ["f11", "f12"])
      expect(reasons(dolsOutcome, slug)).toEqual(expect.arrayContaining(reasons(dolsOutcomeBefore, slug)));
  });

  test("no longer knows an acid test", () => {
    expect(JSON.stringify(journeyAsJson(dolsOutcome, facts))).not.toMatch(/acid test/i);
  });

  test("asks about no legal order: there is one", () => {
    expect(asked({})).not.toContain("legalStatus");
  });
});

describe("it is offered", () => {
  const at = (serviceTypes: string[]) =>
    journeysOffered({ ...facts, locations: [{ ...larkspurHouse, serviceTypes }] }).includes(dolsOutcome);

  test("wherever somebody might be deprived of their liberty, or the register does not say", () => {
    expect(at(["Care home service with nursing"])).toBe(true);
    expect(at(["Supported living service"])).toBe(true);
    expect(at([])).toBe(true);
    expect(at(["Ambulance service", "Urgent care services"])).toBe(true);
  });

  test("P130 not to an ambulance service", () => {
    expect(at(["Ambulance service"])).toBe(false);
  });
});
