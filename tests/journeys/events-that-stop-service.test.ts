import { describe, expect, test } from "vitest";
import { journeysOffered } from "#lib/journeys/catalogue.ts";
import { eventsThatStopService } from "#lib/journeys/definitions/notifications/events-that-stop-service/events-that-stop-service.ts";
import { allOf, fieldsToShow } from "#lib/journeys/view.ts";
import { questionsAsked, walk, warningsOf } from "#lib/journeys/walk.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { day, errorsOn, larkspur as facts, larkspurHouse, moment, pageOf, pathOf } from "./larkspur.ts";

const path = (answers: object) => pathOf(eventsThatStopService, answers);
const walked = (answers: object) => walk(eventsThatStopService, { ...answers }, facts);
/** The names of the questions that these answers lead to. */
const asked = (answers: object) => questionsAsked(walked(answers)).map(({ name }) => name);
const errors = (slug: string, values: Texts, answers: object = {}) =>
  errorsOn(pageOf(eventsThatStopService, slug), values, walked(answers));
const warned = (answers: object) => warningsOf(walked(answers)).map(({ page, words }) => `${page} ${words}`);

describe("a service that cannot keep running safely", () => {
  test("is told to tell the council now, with another way than by voice beside it", () => {
    const fields = allOf(fieldsToShow(pageOf(eventsThatStopService, "d1"), walked({})));
    const { label, hint } = fields.find(({ name }) => name === "councilToldNow")!;
    expect(`${label} ${hint}`).toMatch(/Tell the council now.*cannot hear or speak.*Relay UK, or email/);
    const first = { kinds: "water", effect: "partly" };
    expect(Object.keys(errors("d1", { ...first, safeForADay: "no" }))).toEqual(["councilToldNow"]);
    expect(errors("d1", { ...first, safeForADay: "no", councilToldNow: "no" })).toEqual({});
    expect(errors("d1", { ...first, safeForADay: "withSupport" })).toEqual({});
  });

  test("is told once more before sending, unless the council knows", () => {
    const unsafe = (councilToldNow: string) => warned({ safeForADay: "no", councilToldNow });
    expect(unsafe("no")).toEqual([expect.stringMatching(/^d1 Tell the council now/)]);
    expect(unsafe("yes")).toEqual([]);
  });

  test("comes first in the inbox", () => {
    const urgent = (safeForADay?: string) => eventsThatStopService.urgentWhen({ safeForADay }, facts);
    expect(["no", "withSupport", "yes", undefined].map(urgent)).toEqual([true, false, false, false]);
  });

  test("that is over, or that has stopped and runs safely, is to be looked at again", () => {
    expect(warned({ effect: "stopped", safeForADay: "yes" })).toEqual([expect.stringMatching(/^d1 /)]);
    expect(warned({ safeForADay: "no", councilToldNow: "yes", over: "yes" })).toEqual([expect.stringMatching(/^d3 /)]);
    expect(warned({ effect: "atRisk", safeForADay: "yes", over: "no" })).toEqual([]);
  });
});

describe("an event of power, gas, water, drains or alarms", () => {
  const lasted = (endedAt: string, more: object = {}) =>
    warned({ kinds: ["electricity"], startedOn: "2026-11-20", startedAt: "09:00", over: "yes", endedAt, ...more });
  const notNeeded = [expect.stringMatching(/^d3 You may not need to notify us.*more than 24 hours.*can still send/)];

  test("need not be told of unless it lasted for more than 24 hours", () => {
    expect(lasted("2026-11-20T11:00")).toEqual(notNeeded);
    expect(lasted("2026-11-21T09:00")).toEqual(notNeeded);
    expect(lasted("2026-11-21T09:01")).toEqual([]);
    for (const kind of ["gas", "water", "sewerage", "fireAlarm", "callSystem", "safetyEquipment"])
      expect(lasted("2026-11-20T11:00", { kinds: [kind] }), kind).toEqual(notNeeded);
  });

  test("counts the hours of a night on which the clocks change", () => {
    const night = { startedOn: "2026-10-24", startedAt: "12:00" };
    expect(lasted("2026-10-25T11:00", night)).toEqual(notNeeded);
    expect(lasted("2026-10-25T11:01", night)).toEqual([]);
  });

  test("is to be told of when something else is wrong too, and when it may have lasted longer", () => {
    expect(lasted("2026-11-20T11:00", { kinds: ["electricity", "staff"] })).toEqual([]);
    expect(lasted("2026-11-20T11:00", { startedAt: "notKnown" })).toEqual(notNeeded);
    expect(lasted("2026-11-21T08:00", { startedAt: "notKnown" })).toEqual([]);
    expect(lasted("2026-11-20T11:00", { startedOn: "notKnown" })).toEqual([]);
    expect(lasted("2026-11-20T11:00", { over: "notKnown" })).toEqual([]);
  });
});

describe("the time of the event", () => {
  const started = {
    ...day("startedOn", "2026-11-20"),
    "startedAt-time": "9am",
    ...moment("awareAt", "2026-11-19T08:00"),
  };

  test("may be not known, and known of before", () => {
    expect(errors("d3", { ...started, over: "notKnown" })).toEqual({});
    expect(
      errors("d3", {
        ...{ "startedOn-notKnown": "notKnown", "startedAt-notKnown": "notKnown", "expectedEndOn-notKnown": "notKnown" },
        ...moment("awareAt", "2026-11-20T08:00"),
        over: "no",
      }),
    ).toEqual({});
  });

  test("does not end before it starts", () => {
    const ended = (at: string) => errors("d3", { ...started, over: "yes", ...moment("endedAt", at) });
    expect(ended("2026-11-20T09:00")).toEqual({});
    expect(ended("2026-11-20T08:59")).toEqual({
      endedAt: "When it ended must be the same as or after the time it started",
    });
  });

  test("is to be looked at again when it should have ended by now", () => {
    expect(warned({ over: "no", expectedEndOn: "2026-11-21" })).toEqual([expect.stringMatching(/^d3 .*has passed/)]);
    expect(warned({ over: "no", expectedEndOn: "2026-11-22" })).toEqual([]);
  });
});

describe("the people", () => {
  const movedOn = (more: Texts, affected = 6) =>
    errors(
      "d9",
      {
        ...{ moved: "yes", movedTo: "A hotel", injured: "no", movedCount: "6" },
        ...{ "movedOn-notKnown": "notKnown", "movedBackOn-notKnown": "notKnown" },
        ...more,
      },
      { peopleAffected: affected },
    );

  test("may be nobody, and no more were moved than are affected", () => {
    expect(errors("d6", { affected: "The lift", peopleAffected: "0", staffAffected: "0" })).toEqual({});
    expect(movedOn({})).toEqual({});
    expect(movedOn({}, 5)).toEqual({
      movedCount: "The number of people moved must be 5 or fewer, because that is how many are affected",
    });
  });

  test("are asked about again when fewer are said to be affected", () => {
    const moved = { moved: "yes", movedCount: 6, movedTo: "A hotel", movedOn: "notKnown", movedBackOn: "notKnown" };
    const unanswered = (peopleAffected: number) =>
      walked({ ...moved, injured: "no", peopleAffected }).unanswered.map(({ slug }) => slug);
    expect(unanswered(6)).not.toContain("d9");
    expect(unanswered(5)).toContain("d9");
  });

  test("do not come back before they went, and may come back on a day to come", () => {
    const back = (iso: string) =>
      movedOn({
        ...{ "movedOn-notKnown": [], "movedBackOn-notKnown": [] },
        ...day("movedOn", "2026-11-20"),
        ...day("movedBackOn", iso),
      });
    expect(back("2026-11-19")).toHaveProperty("movedBackOn");
    expect(back("2026-12-24")).toEqual({});
  });

  test("are not asked about one by one, unless one was seriously injured: that is owed as well", () => {
    expect(path({})).not.toContain("b1");
    expect(eventsThatStopService.owes({ injured: "yes" })).toEqual(["serious-injury"]);
    expect(eventsThatStopService.owes({ injured: "notKnown" })).toEqual([]);
  });
});

describe("what is asked of some events alone", () => {
  test("is each shift and how it is covered, where there are not enough staff", () => {
    expect(path({ kinds: ["water"] }).filter((slug) => /^d(7|8|14)/.test(slug))).toEqual([]);
    expect(path({ kinds: ["water", "staff"] })).toEqual(expect.arrayContaining(["d7.1", "d14", "d8"]));
    expect(asked({ kinds: ["staff"] })).toContain("shiftsCovered");
    expect(asked({ kinds: ["staff"] })).not.toContain("areas");
  });

  test("is which parts are damaged, and since when they are safe, where the building is", () => {
    expect(asked({ kinds: ["premises"] })).toEqual(expect.arrayContaining(["areas", "areasUsable", "safeAgainOn"]));
    expect(asked({ kinds: ["premises"] })).not.toContain("shiftsCovered");
  });

  test("looks again at a shift that has enough staff", () => {
    const shift = (shiftNeeded: number, shiftPresent: number) =>
      warned({ kinds: ["staff"], shifts: [{ number: 1, shiftNeeded, shiftPresent }] });
    expect(shift(4, 2)).toEqual([]);
    expect(shift(4, 4)).toEqual([expect.stringMatching(/^d7\.1 /)]);
  });
});

test("what was done says if there is a plan in use, and who was told without asking about one person", () => {
  const done = { madeSafe: "Staff stay with people", contingencyHow: "Meals from elsewhere" };
  expect(errors("z1", { ...done, contingency: "yes" })).toEqual({});
  expect(errors("z1", { madeSafe: "Staff stay", contingency: "no" })).toEqual({
    contingencyNot: "Enter why the plan is not in use",
  });
  expect(asked({})).not.toContain("candour");
  expect(
    asked({ othersTold: ["landlord", "fireService", "families"] }).filter((name) => name.endsWith("ToldOn")),
  ).toEqual(["familiesToldOn", "landlordToldOn", "fireServiceToldOn"]);
});

test("it is offered everywhere, and says what to choose when it is not about one location", () => {
  expect(journeysOffered({ ...facts, locations: [{ ...larkspurHouse, serviceTypes: ["Dental service"] }] })).toContain(
    eventsThatStopService,
  );
  expect(pageOf(eventsThatStopService, "a2").fields.location!.hint).toContain("choose the main one");
});
