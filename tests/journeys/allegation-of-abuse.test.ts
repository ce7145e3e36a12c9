import { describe, expect, test } from "vitest";
import { allegationOfAbuse } from "#lib/journeys/definitions/notifications/allegation-of-abuse/allegation-of-abuse.ts";
import { labelOf } from "#lib/journeys/fields/radios.ts";
import { owedBy } from "#lib/journeys/owed.ts";
import { documentOf, questionsAsked, walk, warningsOf } from "#lib/journeys/walk.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { day, errorsOn, larkspur as facts, moment, pageOf, pathOf } from "./larkspur.ts";

const walked = (answers: object) => walk(allegationOfAbuse, { ...answers }, facts);
const path = (answers: object) => pathOf(allegationOfAbuse, answers);
const asked = (answers: object) => questionsAsked(walked(answers)).map(({ name }) => name);
const warned = (answers: object) => warningsOf(walked(answers)).map(({ page }) => page);
const errors = (slug: string, values: Texts, answers: object = {}) =>
  errorsOn(pageOf(allegationOfAbuse, slug), values, walked(answers));

const abuser = (who: string, contact = "no") => ({ number: 1, abuser: who, abuserContact: contact });
const person = (ageRange: string, more: object = {}) => ({ number: 1, personCode: "P-014", ageRange, ...more });

describe("whom it asks about", () => {
  test.each(["affected", "both", "several"])("%s: the people affected, then the alleged abusers", (part) => {
    const slugs = path({ part });
    expect(slugs.filter((slug) => /^(b\d|a3\d)/.test(slug))).toEqual(["b1.1", "b4.1", "b9", "a31.1", "a39"]);
  });

  test.each(["abuser", "notKnown"])("%s: the alleged abusers alone", (part) => {
    expect(path({ part }).filter((slug) => /^(b\d|a3\d)/.test(slug))).toEqual(["a31.1", "a39"]);
  });

  test("comes after what happened and who raised it", () => {
    const slugs = path({ part: "several" });
    expect(slugs.slice(0, 7)).toEqual(["a2", "a3", "a1", "a10", "a8", "a11", "b1.1"]);
  });

  test("leaves out, and does not send, the people affected after a change of mind", () => {
    const people = [person("from75to84")];
    expect(walked({ part: "affected", people }).given.people).toEqual(people);
    expect(walked({ part: "abuser", people }).given).not.toHaveProperty("people");
  });

  test("proposes a person using the service where they are the abuser", () => {
    const who = pageOf(allegationOfAbuse, "a31.1").fields.abuser!;
    expect(who.prefill!({ given: { part: "abuser" }, facts })).toBe("person");
    expect(who.prefill!({ given: { part: "several" }, facts })).toBeUndefined();
  });

  test("may be an alleged abuser who is not known yet, with nothing else said", () => {
    expect(errors("a31.1", { abuser: "notKnown", abuserContact: "notKnown" })).toEqual({});
    expect(Object.keys(errors("a31.1", {}))).toEqual(["abuser", "abuserContact"]);
    expect(errors("a31.1", { abuser: "relative", abuserContact: "yes", abuserCode: "Smith" })).toHaveProperty(
      "abuserCode",
    );
  });

  test("is told apart in the document", () => {
    const answers = {
      part: "several",
      people: [person("from75to84"), { ...person("over85"), number: 3 }],
      abusers: [abuser("staff"), { ...abuser("relative"), number: 2 }],
    };
    const items = documentOf(walked(answers)).flatMap(({ items = [] }) => items.map(({ title }) => title));
    expect(items).toEqual(["Person affected 1", "Person affected 2", "Alleged abuser 1", "Alleged abuser 2"]);
  });
});

describe("when it happened", () => {
  const happened = (values: Texts) => errors("a10", { account: "A shout", place: "notKnown", ...values });

  test("may be one date, two, still going on, or not known", () => {
    expect(happened({ happened: "notKnown" })).toEqual({});
    expect(happened({ happened: "ongoing" })).toEqual({});
    expect(Object.keys(happened({ happened: "oneDate" }))).toEqual(["happenedOn", "happenedAt"]);
    expect(Object.keys(happened({ happened: "between" }))).toEqual(["happenedFrom", "happenedTo"]);
    expect(
      happened({ happened: "between", "happenedFrom-notKnown": "notKnown", ...day("happenedTo", "2026-11-20") }),
    ).toEqual({});
  });

  test("ends on the day it began or after, and not in the future", () => {
    const between = (to: string) =>
      happened({ happened: "between", ...day("happenedFrom", "2026-11-10"), ...day("happenedTo", to) });
    expect(between("2026-11-10")).toEqual({});
    expect(between("2026-11-09")).toEqual({ happenedTo: "The last date must be the same as or after the first date" });
    const today = (time: string) =>
      happened({ happened: "oneDate", ...day("happenedOn", "2026-11-22"), "happenedAt-time": time });
    expect(today("14:30")).toEqual({});
    expect(today("14:31")).toEqual({ happenedAt: "Time it happened must be in the past" });
  });

  test("is to be looked at again when the service knew of it before, or the person came after", () => {
    const aware = { awareAt: "2026-11-20T09:00" };
    const once = { happened: "oneDate", happenedOn: "2026-11-20" };
    expect(warned({ ...once, happenedAt: "09:01", ...aware })).toEqual(["a8"]);
    expect(warned({ ...once, happenedAt: "09:00", ...aware })).toEqual([]);
    expect(warned({ happened: "between", happenedFrom: "2026-11-21", ...aware })).toEqual(["a8"]);
    const people = [person("over85", { beganUsingOn: "2026-11-21" })];
    expect(warned({ ...once, part: "affected", people })).toEqual(["b1.1"]);
    expect(warned({ happened: "ongoing", part: "affected", people })).toEqual([]);
  });
});

test("it was first raised when the service became aware of it, or before", () => {
  const raised = (at: string) =>
    errors("a8", { raisedBy: "anonymous", ...moment("raisedAt", at), ...moment("awareAt", "2026-11-20T09:00") });
  expect(raised("2026-11-20T09:00")).toEqual({});
  expect(raised("2026-11-18T23:00")).toEqual({});
  expect(raised("2026-11-20T09:01")).toEqual({
    raisedAt: "When it was first raised must be the same as or before when the service became aware",
  });
});

describe("who has been told", () => {
  test("is the council, with the reason why not, and a warning until it is", () => {
    expect(errors("a12", { safeguardingTold: "notKnown" })).toEqual({});
    expect(errors("a12", { safeguardingTold: "no" })).toHaveProperty("safeguardingNotBecause");
    expect(warned({ safeguardingTold: "no" })).toEqual(["a12"]);
    expect(warned({ safeguardingTold: "notKnown" })).toEqual([]);
    const first = {
      ...{
        safeguardingTold: "yes",
        "safeguardingToldOn-notKnown": "notKnown",
        "safeguardingToldAt-notKnown": "notKnown",
      },
      ...{ safeguardingCouncil: "Barchester", safeguardingEnquiry: "notKnown" },
    };
    expect(Object.keys(errors("a12", first))).toEqual(["safeguardingCouncil"]); // no council of the list
    expect(errors("a12", { ...first, safeguardingCouncil: "Leeds" })).toEqual({});
  });

  test("is children’s services where a child is involved, on any side", () => {
    const people = [person("from16to17")];
    expect(asked({ child: "yes" })).toContain("childrenTold");
    expect(asked({ part: "affected", child: "notKnown", people })).toContain("childrenTold");
    expect(asked({ part: "affected", child: "no", people: [person("from18to24")] })).not.toContain("childrenTold");
  });

  test("is the police, and then there is no other notification to send", () => {
    const { options } = pageOf(allegationOfAbuse, "a13").fields.policeTold!;
    expect(options!({ given: {}, facts }).yes).toMatchObject({ hint: expect.stringContaining("do not need to send") });
    expect(owedBy(allegationOfAbuse, { policeTold: "yes" }, facts.today)).toEqual([]);
    const told = { policeTold: "yes", "policeToldOn-notKnown": "notKnown", policeInvestigating: "notKnown" };
    expect(errors("a13", { ...told, policeForce: "notKnown" })).toEqual({});
    expect(errors("a13", { ...told, policeForce: "Toytown" })).toHaveProperty("policeForce");
  });

  test.each([
    ["staff", true],
    ["agency", true],
    ["volunteer", true],
    ["relative", false],
    ["notKnown", false],
  ])("%s: whether those who bar staff are, %s", (who, isAsked) => {
    expect(asked({ abusers: [abuser("stranger"), { ...abuser(who), number: 2 }] }).includes("referrals")).toBe(isAsked);
  });

  test("is asked once of each", () => {
    const { options } = pageOf(allegationOfAbuse, "z3").fields.othersTold!;
    expect(Object.values(options!({ given: {}, facts })).map(labelOf)).toEqual([
      "The coroner",
      "A commissioner or integrated care board",
      "The family, or someone who acts for the person",
      "The Health and Safety Executive (RIDDOR)",
      "Someone else",
      "No one yet",
    ]);
  });
});

test("a serious injury and a death are owed as well", () => {
  const owed = (harm: string) => owedBy(allegationOfAbuse, { harm }, facts.today).map(({ type }) => type);
  expect(["serious", "death", "treated", "notKnown"].map(owed)).toEqual([
    ["serious-injury"],
    ["death-of-person"],
    [],
    [],
  ]);
});

describe("it comes first in the inbox", () => {
  test.each([
    ["a child", { child: "yes" }],
    ["a person under 18", { people: [person("over85"), person("from16to17")] }],
    ["a serious injury", { harm: "serious" }],
    ["a death", { harm: "death" }],
    ["a member of staff who still has contact", { abusers: [abuser("relative", "yes"), abuser("staff", "yes")] }],
    ["an agency worker who still has contact", { abusers: [abuser("agency", "yes")] }],
  ])("for %s", (_, answers) => {
    expect(allegationOfAbuse.urgentWhen(answers, facts)).toBe(true);
  });

  test.each([
    ["nothing of it", {}],
    ["a relative who still has contact", { abusers: [abuser("relative", "yes")] }],
    ["a member of staff of whom it is not known", { abusers: [abuser("staff", "notKnown")] }],
    ["adults, and harm that was treated", { child: "notKnown", harm: "treated", people: [person("from18to24")] }],
  ])("not for %s", (_, answers) => {
    expect(allegationOfAbuse.urgentWhen(answers, facts)).toBe(false);
  });
});
