import { describe, expect, test } from "vitest";
import { policeInvolvement } from "#lib/journeys/definitions/notifications/police-involvement/police-involvement.ts";
import { allOf, fieldsToShow } from "#lib/journeys/view.ts";
import { questionsAsked, walk, warningsOf } from "#lib/journeys/walk.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { day, errorsOn, larkspur as facts, moment, pageOf, pathOf } from "./larkspur.ts";

const path = (answers: object) => pathOf(policeInvolvement, answers);
const walked = (answers: object) => walk(policeInvolvement, { ...answers }, facts);
/** The names of the questions that these answers lead to. */
const asked = (answers: object) => questionsAsked(walked(answers)).map(({ name }) => name);
const errors = (slug: string, values: Texts, answers: object = {}) =>
  errorsOn(pageOf(policeInvolvement, slug), values, walked(answers));
const warned = (answers: object) => warningsOf(walked(answers)).map(({ page, words }) => `${page} ${words}`);

describe("an incident that another notification covers", () => {
  test("is asked about before all else", () => {
    expect(path({})[0]).toBe("g0");
  });

  test("need not be sent again: it is said how to add to the other one, and how to go on", () => {
    const [covered] = allOf(fieldsToShow(pageOf(policeInvolvement, "g0"), walked({})));
    const { hint } = covered!.options.find(({ value }) => value === "yes")!;
    expect(hint).toMatch(
      /do not need to send this one\. To add to the other one, .*its reference\. You can still go on/,
    );
    expect(warned({ covered: "yes" })).toEqual([expect.stringMatching(/^g0 .*its reference/)]);
    expect(warned({ covered: "no" })).toEqual([]);
    expect(warned({ covered: "notKnown" })).toEqual([]);
  });

  test("can be sent all the same", () => {
    expect(errors("g0", { covered: "yes" })).toEqual({});
    expect(path({ covered: "yes" })).toEqual(path({ covered: "no" }));
  });
});

describe("the incident", () => {
  const happened = (values: Texts) =>
    errors("g2", {
      ...{ "happenedAt-notKnown": "notKnown", "happenedAt-time": "", place: "notKnown" },
      ...moment("awareAt", "2026-11-20T09:00"),
      ...values,
    });

  test("has a time, which may be not known, and which is not after the service became aware", () => {
    expect(happened({ "happenedOn-notKnown": "notKnown" })).toEqual({});
    expect(happened(day("happenedOn", "2026-11-20"))).toEqual({});
    expect(happened(day("happenedOn", "2026-11-21"))).toHaveProperty("awareAt");
    const at = (time: string) => ({ "happenedAt-notKnown": [], "happenedAt-time": time });
    expect(happened({ ...day("happenedOn", "2026-11-20"), ...at("9:01am") })).toHaveProperty("awareAt");
    expect(happened({ ...day("happenedOn", "2026-11-22"), ...at("14:31") })).toHaveProperty("happenedAt");
  });

  test("of some kinds could be abuse: of those alone it is asked", () => {
    for (const kind of ["assaultOn", "assaultBy", "sexual", "theft", "fraud", "harassment"])
      expect(asked({ incidents: [kind] }), kind).toContain("abuse");
    for (const kind of ["road", "trespass", "assaultStaff"])
      expect(asked({ incidents: [kind] }), kind).not.toContain("abuse");
  });

  test("with a missing person asks about them, and of no other", () => {
    expect(path({ incidents: ["drugs"] })).not.toContain("g10");
    expect(path({ incidents: ["drugs", "missing"] })).toContain("g10");
  });
});

describe("a missing person", () => {
  const seen = { ...day("seenOn", "2026-11-20"), "seenAt-time": "9am", missingRisk: "notKnown" };

  test("may not be found yet, and the time not known", () => {
    expect(errors("g10", { ...seen, found: "no" })).toEqual({});
    const notKnown = { "seenOn-notKnown": "notKnown", "seenAt-notKnown": "notKnown", missingRisk: "high" };
    expect(errors("g10", { ...notKnown, found: "notKnown" })).toEqual({});
  });

  test("who was found was found somewhere, not before they were last seen", () => {
    expect(Object.keys(errors("g10", { ...seen, found: "yes" }))).toEqual(["foundAt", "foundWhere", "foundHarm"]);
    const found = (at: string) =>
      errors("g10", { ...seen, found: "yes", foundWhere: "A park", foundHarm: "None", ...moment("foundAt", at) });
    expect(found("2026-11-20T09:00")).toEqual({});
    expect(found("2026-11-20T08:59")).toHaveProperty("foundAt");
  });
});

describe("whoever was involved", () => {
  const involved = (values: Texts) => errors("g3.1", { involvedPart: "affected", ...values });

  test("is known by a code of the provider’s own, whoever they are, and never by a name", () => {
    for (const involvedRole of ["staff", "visitor", "public", "notKnown"]) {
      expect(involved({ involvedRole })).toEqual({ involvedCode: "Enter your code for them" });
      expect(involved({ involvedRole, involvedCode: "V-1" })).toEqual({});
      expect(involved({ involvedRole, involvedCode: "Patel" })).toHaveProperty("involvedCode");
    }
  });

  test("has an age if they use the service", () => {
    expect(involved({ involvedRole: "person", involvedCode: "P-014" })).toEqual({
      involvedAge: "Select their age range",
    });
  });

  test("may have had several parts, or one that is not known, and none is a label", () => {
    const visitor = { involvedRole: "visitor", involvedCode: "V-1" };
    expect(involved({ ...visitor, involvedPart: ["affected", "suspected"] })).toEqual({});
    expect(involved({ ...visitor, involvedPart: ["affected", "notKnown"] })).toHaveProperty("involvedPart");
    const words = JSON.stringify(fieldsToShow(pageOf(policeInvolvement, "g3.1"), walked({})));
    expect(words).not.toMatch(/victim|suspect\b|witness|perpetrator/i);
  });
});

describe("the police", () => {
  test("are one of the 43 forces, those of the railways, or not known yet", () => {
    const { options } = pageOf(policeInvolvement, "g4").fields.force!;
    expect(Object.keys(options!({ given: {}, facts }))).toHaveLength(45);
  });

  test("may have come by themselves, at a time that is not known", () => {
    const told = { toldBy: "nobody", force: "notKnown" };
    const notKnown = { "policeKnewOn-notKnown": "notKnown", "policeKnewAt-notKnown": "notKnown" };
    expect(errors("g4", { ...told, ...notKnown })).toEqual({});
  });

  test("are to be looked at again when they knew before it happened", () => {
    expect(warned({ happenedOn: "2026-11-20", policeKnewOn: "2026-11-19" })).toEqual([expect.stringMatching(/^g4 /)]);
    expect(warned({ happenedOn: "2026-11-20", policeKnewOn: "2026-11-20" })).toEqual([]);
  });

  test("are not among those who may have been told: that is asked before", () => {
    expect(pageOf(policeInvolvement, "z3").fields.othersTold!.options!({ given: {}, facts })).not.toHaveProperty(
      "police",
    );
  });
});

test("another notification is owed when it could be abuse, and when somebody was seriously injured or died", () => {
  expect(policeInvolvement.owes({ abuse: "yes", harm: "injured" })).toEqual(["allegation-of-abuse", "serious-injury"]);
  expect(policeInvolvement.owes({ abuse: "notKnown", harm: "died" })).toEqual(["death-of-person"]);
  expect(policeInvolvement.owes({ abuse: "no", harm: "notKnown" })).toEqual([]);
});

test("the other begins with the day, and with the one person who was affected", () => {
  const affected = { involvedRole: "person", involvedPart: ["affected"], involvedAge: "over85", involvedCode: "P-014" };
  const suspected = { ...affected, involvedPart: ["suspected"], involvedCode: "P-015" };
  const told = (involved: object[]) =>
    policeInvolvement.passesOn({ happenedOn: "2026-11-20", harm: "injured", involved }, "N26-7F3K2Q-E");
  expect(told([affected, suspected])).toMatchObject({
    ...{ personCode: "P-014", ageRange: "over85" },
    injuredOn: "2026-11-20",
  });
  expect(told([affected, affected])).not.toHaveProperty("personCode");
  expect(policeInvolvement.passesOn({ happenedOn: "2026-11-20", harm: "died" }, "N26-7F3K2Q-E")).toEqual({});
});

test("it comes first in the inbox when a child was involved, and when somebody was seriously injured or died", () => {
  const urgent = (answers: object) => policeInvolvement.urgentWhen({ ...answers }, facts);
  const aged = (involvedRole: string, involvedAge?: string) => ({ involved: [{ involvedRole, involvedAge }] });
  expect([aged("person", "from5to11"), { harm: "injured" }, { harm: "died" }].map(urgent)).toEqual([true, true, true]);
  expect([{}, aged("person", "over85"), aged("visitor"), { harm: "no" }].map(urgent)).toEqual(Array(4).fill(false));
});
