import { describe, expect, test } from "vitest";
import { notification as journeyOf } from "#lib/journeys/notification.ts";
import { aware } from "#lib/journeys/parts/aware.ts";
import { beginning } from "#lib/journeys/parts/beginning.ts";
import { actions } from "#lib/journeys/parts/ending.ts";
import { personUnderOrder } from "#lib/journeys/parts/person.ts";
import { references } from "#lib/journeys/parts/references.ts";
import { risk } from "#lib/journeys/parts/risk.ts";
import { everyBody, told } from "#lib/journeys/parts/told.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import { parsePage, rowsOf, walk } from "#lib/journeys/walk.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { newReference } from "#lib/kernel/reference.ts";
import {
  errorsOn,
  larkspur as facts,
  kestrel,
  kestrelHospital,
  larkspurHouse,
  pageOf,
  pathOf,
  typed,
} from "./larkspur.ts";

const offeredAt = () => true;
const journey = journeyOf({ slug: "any", letter: "x", title: "Any", source: "Regulation 0", version: 1, offeredAt })
  .include(beginning({ offeredAt }))
  .include(personUnderOrder)
  .page("x1", { fields: aware() })
  .include(references)
  .build();
const post = (slug: string, values: Texts) => parsePage(pageOf(journey, slug), typed(values), walk(journey, {}, facts));
const errors = (slug: string, values: Texts, answers: object = {}) =>
  errorsOn(pageOf(journey, slug), values, walk(journey, { ...answers }, facts));
/** The names of the questions that a page puts. */
const asked = (slug: string, answers: object, known = facts) =>
  fieldsToShow(pageOf(journey, slug), walk(journey, { ...answers }, known)).map(({ name }) => name);

describe("the beginning", () => {
  test("offers only what the chosen location is registered for, all of it chosen beforehand", () => {
    const there = { location: larkspurHouse.id };
    const here = { reporterJobTitle: "Manager", reporterPhone: "01632 960 001", contact: "me" };
    const post = (activities: string) =>
      errors("a3", { ...here, activities, serviceTypes: "Care home service with nursing" }, there);
    expect(post("Treatment of disease, disorder or injury")).toEqual({});
    expect(post("Personal care")).toEqual({ activities: "Select at least one regulated activity" });
    const [activities] = fieldsToShow(pageOf(journey, "a3"), walk(journey, there, facts));
    expect(activities?.options.map(({ checked = false }) => checked)).toEqual([true, true]);
  });

  test("suggests the job title of the last time, or else the role on the register", () => {
    const suggested = (actor: object) =>
      fieldsToShow(pageOf(journey, "a3"), walk(journey, {}, { ...facts, actor: { ...facts.actor, ...actor } })).find(
        ({ name }) => name === "reporterJobTitle",
      )?.inputs[0]?.value;
    expect(suggested({ jobTitle: "Matron", role: "registeredManager" })).toBe("Matron");
    expect(suggested({ jobTitle: "", role: "registeredManager" })).toBe("Registered manager");
    expect(suggested({ jobTitle: "", role: null })).toBe("");
  });

  test("asks who to contact only when it is someone else", () => {
    const here = { activities: larkspurHouse.activities, serviceTypes: larkspurHouse.serviceTypes };
    const reporter = { ...here, reporterJobTitle: "Manager", reporterPhone: "01632 960 001" };
    const there = { location: larkspurHouse.id };
    expect(errors("a3", { ...reporter, contact: "me" }, there)).toEqual({});
    expect(Object.keys(errors("a3", { ...reporter, contact: "someoneElse" }, there))).toEqual([
      "contactName",
      "contactJobTitle",
      "contactPhone",
      "contactEmail",
    ]);
  });

  test("takes the reporter's name from the account, whatever is posted", () => {
    const parsed = post("a3", {
      activities: "Personal care",
      serviceTypes: "Domiciliary care service",
      reporterName: "Somebody Else",
      reporterJobTitle: "Manager",
      reporterPhone: "01632 960 001",
      contact: "me",
    });
    expect(parsed.ok && parsed.value.reporterName).toBe("Margaret Okafor");
  });
});

describe("the references", () => {
  const awareHoursAgo = (hours: number) =>
    new Date(Date.parse(facts.now) - hours * 3_600_000).toISOString().slice(0, 16);

  test("come with why it is late only after 48 hours", () => {
    expect(asked("a7", { awareAt: awareHoursAgo(48) })).not.toContain("lateBecause");
    expect(asked("a7", { awareAt: awareHoursAgo(49) })).toContain("lateBecause");
    expect(asked("a7", {})).toEqual(["ownReference", "linkedReference"]);
    expect(errors("a7", {}, { awareAt: awareHoursAgo(49) })).toHaveProperty("lateBecause");
    expect(errors("a7", {}, { awareAt: awareHoursAgo(48) })).toEqual({});
  });

  test("ask about LFPSE only where health care is given", () => {
    expect(asked("a7", { location: larkspurHouse.id })).not.toContain("reportedLocally");
    expect(asked("a7", { location: kestrelHospital.id }, kestrel)).toContain("reportedLocally");
  });

  test("read that of a linked notification however it is typed", () => {
    const reference = newReference("N", facts.today);
    const linked = (linkedReference: string) => post("a7", { linkedReference });
    const kept = (linkedReference: string) => ({ ok: true, value: { ownReference: null, linkedReference } });
    expect(linked(` ${reference.toLowerCase().replaceAll("-", " ")} `)).toEqual(kept(reference));
    expect(linked(reference.replaceAll("-", "\u2013"))).toEqual(kept(reference));
    expect(linked("ENQ 12345")).toEqual(kept("ENQ 12345"));
    expect(linked("\u00A0ENQ\u201112345\u200B")).toEqual(kept("ENQ-12345"));
  });
});

describe("the person", () => {
  const known = { personCode: "P-014", "beganUsingOn-notKnown": "notKnown", ageRange: "notKnown" };

  test("may have begun on a day that is not known, and the order about their care too", () => {
    expect(errors("b1", { ...known, legalStatus: "notKnown" })).toEqual({});
  });

  test("is known by a code and never by a name", () => {
    expect(errors("b1", { ...known, personCode: "Okafor" })).toHaveProperty("personCode");
  });
});

describe("the risk", () => {
  test("that was known is asked about further, and why its plan was not followed", () => {
    expect(pathOf(risk, { knownRisk: "no" })).toEqual(["r1"]);
    expect(pathOf(risk, { knownRisk: "yes" })).toEqual(["r1", "r2"]);
    const known = { riskAssessment: "Falls", "riskReviewedOn-notKnown": "notKnown", riskPlan: "A mat" };
    const wrong = (planFollowed: string) =>
      errorsOn(pageOf(risk, "r2"), { ...known, planFollowed }, { given: {}, facts });
    expect(wrong("notKnown")).toEqual({});
    expect(wrong("no")).toEqual({ planNotFollowedBecause: "Enter why the plan was not being followed" });
  });
});

test("what was done is asked once, with nothing and nobody among the answers about staff", () => {
  const wrong = (values: Texts) => errorsOn(pageOf(actions, "z1"), values, { given: {}, facts });
  expect(wrong({ madeSafe: "Two staff stay", staffActions: "noStaff" })).toEqual({});
  expect(wrong({ staffActions: "noAction" })).toEqual({ madeSafe: "Enter what you have done to make people safe" });
  expect(wrong({ madeSafe: "x", staffActions: ["noStaff", "moved"] })).toHaveProperty("staffActions");
  expect(wrong({ madeSafe: "x", staffActions: "other" })).toHaveProperty("staffActionsOther");
});

describe("who else was told", () => {
  const whole = told({ bodies: everyBody, candour: "Have you told them?", happenedOn: "diedOn" });
  const questions = (othersTold: readonly string[]) =>
    walk(whole, { othersTold }, facts).path.flatMap((page) =>
      rowsOf(page, walk(whole, { othersTold }, facts)).map(({ question }) => question),
    );

  test("may be no one yet", () => {
    const wrong = errorsOn(
      pageOf(whole, "z3"),
      { candour: "notApplicable", othersTold: "noOneYet" },
      { given: {}, facts },
    );
    expect(wrong).toEqual({});
    expect(pathOf(whole, { othersTold: ["noOneYet"] })).toEqual(["z3"]);
  });

  test("is asked about further on a page that holds those alone who were", () => {
    expect(pathOf(whole, { othersTold: ["police"] })).toEqual(["z3", "z4"]);
    expect(questions(["police", "dbs"]).slice(-5)).toEqual([
      "Which police force was told?",
      "When were the police told?",
      "Reference from the police",
      "When was the Disclosure and Barring Service told?",
      "Reference from the Disclosure and Barring Service",
    ]);
  });

  test("is the council of the place until somebody says another", () => {
    const answers = { location: larkspurHouse.id, othersTold: ["council"] };
    const [council] = fieldsToShow(pageOf(whole, "z4"), { given: answers, facts });
    expect(council?.inputs[0]?.value).toBe("Barchester");
  });

  test("before it happened is to be looked at again", () => {
    const warned = (councilToldOn: string) => {
      const given = { othersTold: ["council"], councilToldOn, diedOn: "2026-11-05" };
      return pageOf(whole, "z4").warn(given, facts);
    };
    expect(warned("2026-11-04")).toContain("before it happened");
    expect(warned("2026-11-05")).toBe(false);
  });
});
