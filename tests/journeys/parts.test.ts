import { describe, expect, test } from "vitest";
import { notification as journeyOf } from "#lib/journeys/notification.ts";
import { beginning } from "#lib/journeys/parts/beginning.ts";
import { ending } from "#lib/journeys/parts/ending.ts";
import { person } from "#lib/journeys/parts/person.ts";
import { risk } from "#lib/journeys/parts/risk.ts";
import { everyBody } from "#lib/journeys/parts/told.ts";
import { parsePage, walk } from "#lib/journeys/walk.ts";
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
  .include(person)
  .build();
const path = (answers: object) => pathOf(journey, answers);
const post = (slug: string, values: Texts) => parsePage(pageOf(journey, slug), typed(values), walk(journey, {}, facts));
const errors = (slug: string, values: Texts, answers: object = {}) =>
  errorsOn(pageOf(journey, slug), values, walk(journey, { ...answers }, facts));

describe("the beginning", () => {
  const awareHoursAgo = (hours: number) =>
    new Date(Date.parse(facts.now) - hours * 3_600_000).toISOString().slice(0, 16);

  test("asks why it is late only after 48 hours", () => {
    expect(path({ awareAt: awareHoursAgo(48) })).not.toContain("a9");
    expect(path({ awareAt: awareHoursAgo(49) })).toContain("a9");
    expect(path({})).not.toContain("a9");
  });

  test("asks about LFPSE only where health care is given", () => {
    expect(path({ location: larkspurHouse.id })).not.toContain("a10");
    expect(pathOf(journey, { location: kestrelHospital.id }, kestrel)).toContain("a10");
  });

  test("offers only what the chosen location is registered for", () => {
    const post = (activities: string) =>
      errors("a3", { activities, serviceTypes: "Care home service with nursing" }, { location: larkspurHouse.id });
    expect(post("Treatment of disease, disorder or injury")).toEqual({});
    expect(post("Personal care")).toEqual({ activities: "Select at least one regulated activity" });
  });

  test("reads the reference of a linked notification however it is typed", () => {
    const reference = newReference("N", facts.today);
    const linked = (linkedReference: string) => post("a7", { linkedReference });
    const kept = (linkedReference: string) => ({ ok: true, value: { ownReference: null, linkedReference } });
    expect(linked(` ${reference.toLowerCase().replaceAll("-", " ")} `)).toEqual(kept(reference));
    expect(linked(reference.replaceAll("-", "\u2013"))).toEqual(kept(reference));
    expect(linked("ENQ 12345")).toEqual(kept("ENQ 12345"));
    expect(linked("\u00A0ENQ\u201112345\u200B")).toEqual(kept("ENQ-12345"));
  });

  test("asks who to contact only when it is someone else", () => {
    const reporter = { reporterJobTitle: "Manager", reporterPhone: "01632 960 001" };
    expect(errors("a5", { ...reporter, contact: "me" })).toEqual({});
    expect(Object.keys(errors("a5", { ...reporter, contact: "someoneElse" }))).toEqual([
      "contactName",
      "contactJobTitle",
      "contactPhone",
      "contactEmail",
    ]);
  });

  test("takes the reporter's name from the account, whatever is posted", () => {
    const parsed = post("a5", {
      reporterName: "Somebody Else",
      reporterJobTitle: "Manager",
      reporterPhone: "01632 960 001",
      contact: "me",
    });
    expect(parsed.ok && parsed.value.reporterName).toBe("Margaret Okafor");
  });
});

describe("the person", () => {
  test("may have begun on a day that is not known", () => {
    expect(errors("b1", { personCode: "P-014", "beganUsingOn-notKnown": "notKnown", ageRange: "notKnown" })).toEqual(
      {},
    );
  });

  test("is known by a code and never by a name", () => {
    expect(
      errors("b1", { personCode: "Okafor", "beganUsingOn-notKnown": "notKnown", ageRange: "notKnown" }),
    ).toHaveProperty("personCode");
  });
});

describe("the risk", () => {
  test("that was known is asked about further, and why its plan was not followed", () => {
    expect(pathOf(risk, { knownRisk: "no" })).toEqual(["r1", "r5"]);
    expect(pathOf(risk, { knownRisk: "yes" })).toEqual(["r1", "r2", "r5"]);
    const known = { riskAssessment: "Falls", "riskReviewedOn-notKnown": "notKnown", riskPlan: "A mat" };
    const wrong = (planFollowed: string) =>
      errorsOn(pageOf(risk, "r2"), { ...known, planFollowed }, { given: {}, facts });
    expect(wrong("notKnown")).toEqual({});
    expect(wrong("no")).toEqual({ planNotFollowedBecause: "Enter why the plan was not being followed" });
  });

  test("asks what was done about staff, with nothing and nobody among the answers", () => {
    const wrong = (staffActions: string[]) => errorsOn(pageOf(risk, "r5"), { staffActions }, { given: {}, facts });
    expect(wrong(["noStaff"])).toEqual({});
    expect(wrong(["noStaff", "moved"])).toHaveProperty("staffActions");
    expect(wrong(["other"])).toHaveProperty("staffActionsOther");
  });
});

test("the ending asks what was done for people's safety once, and may be sent when no one has been told", () => {
  const whole = ending({ bodies: everyBody, candour: "Have you told them?" });
  expect(whole.pages.map(({ slug }) => slug)).toEqual(["z1", "z3", "z5"]);
  const wrong = (slug: string, values: Texts) => errorsOn(pageOf(whole, slug), values, { given: {}, facts });
  expect(wrong("z1", {})).toEqual({ madeSafe: "Enter what you have done to make people safe" });
  expect(wrong("z3", { candour: "notApplicable", othersTold: "noOneYet" })).toEqual({});
  expect(Object.keys(pageOf(whole, "z3").fields)).toHaveLength(3 + 3 * everyBody.length);
});
