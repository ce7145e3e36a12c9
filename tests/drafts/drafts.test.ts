import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { locationNumber } from "#lib/demo/cast-places.ts";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { discardDraft } from "#lib/drafts/discard-draft.ts";
import { ownFacts } from "#lib/drafts/journeys-to-start.ts";
import { openDraft, openToDiscard } from "#lib/drafts/open-draft.ts";
import { saveUnsavedPage } from "#lib/drafts/save-unsaved-page.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { longDate } from "#lib/kernel/dates.ts";
import type { Posted } from "#lib/kernel/posted.ts";
import { locationId } from "#lib/register/stable-id.ts";
import { overview } from "#lib/submissions/overview.ts";
import { typed } from "../journeys/larkspur.ts";
import {
  auditDuring,
  type Cast,
  finishedDraft,
  peopledDatabase,
  samplePages,
  sendDraft,
  startedDraft,
} from "../people.ts";

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

const rowOf = async (id: string) => (await admin`select * from drafts where id = ${id}`)[0];
const draftsInHand = async (actor: Actor) => (await overview(actor, { recent: 5 }))?.drafts;
const at = (digits: string) => locationId(locationNumber(digits));
const answer = (actor: Actor, draftId: string, page: string, posted: Posted, version = 0) =>
  answerPage(actor, { draftId, page, version, posted });
const chooseLocation = (actor: Actor, draftId: string, digits: string, version = 0) =>
  answer(actor, draftId, "a2", typed({ location: at(digits) }), version);

describe("a draft that is started", () => {
  test("belongs to whoever starts it and to their provider, and is in the audit", async () => {
    let id = "";
    const noted = await auditDuring(admin, async () => {
      id = await startedDraft(cast.daniel);
    });
    const { userId, actingAs, providerId } = cast.daniel;
    expect(await rowOf(id)).toMatchObject({
      type: "dols-outcome",
      definition_version: 2,
      provider_id: providerId,
      location_id: null,
      answers: {},
      page_versions: {},
      created_by: userId,
      acted_as: actingAs,
      sent_at: null,
    });
    expect(noted).toMatchObject([
      { action: "draft.start", subject: `draft:${id}`, actor_id: actingAs, provider_id: providerId },
    ]);
  });

  test("is of a type that there is", async () => {
    for (const type of ["", "nothing", "__proto__"])
      expect(await startDraft(cast.margaret, { kind: "N", type })).toEqual({ ok: false, error: { is: "noSuchType" } });
  });

  test("is none while nothing is saved in it, and then at the top of the drafts in hand", async () => {
    const id = await startedDraft(cast.samuel);
    expect(await draftsInHand(cast.samuel)).toEqual([]);
    await chooseLocation(cast.samuel, id, "21");
    expect(await draftsInHand(cast.samuel)).toMatchObject([{ id, locationName: "Osei Home Care", markers: [] }]);
    expect(await draftsInHand(cast.helen)).toBeUndefined();
  });

  test("is one as soon as something is typed in it that is kept without being saved", async () => {
    const id = await startedDraft(cast.owen);
    await saveUnsavedPage(cast.owen, {
      draftId: id,
      page: "a2",
      posted: typed({ location: "another than his only one" }),
    });
    expect(await draftsInHand(cast.owen)).toMatchObject([{ id, locationName: null }]);
  });

  test("is told from others by the code of the person, the day, the place, who began it and when", async () => {
    const id = await finishedDraft(cast.tom, "Larkspur House");
    const listed = async (actor: Actor) => (await draftsInHand(actor))?.find((draft) => draft.id === id);
    const { draft } = (await openDraft(cast.tom, { draftId: id }))!;
    const known = {
      markers: ["P-014", longDate(String(draft.answers.outcomeOn))],
      locationName: "Larkspur House",
      makerName: "Tom Whitfield",
      createdAt: draft.createdAt,
    };
    expect(await listed(cast.tom)).toMatchObject({ ...known, isMine: true });
    expect(await listed(cast.margaret)).toMatchObject({ ...known, isMine: false });
    expect(await openToDiscard(cast.margaret, { draftId: id })).toMatchObject({
      ...{ markers: known.markers, locationName: known.locationName, makerName: known.makerName },
    });
  });
});

describe("a page that is answered", () => {
  test("is saved with its version, for its place, and leads to the next", async () => {
    const id = await startedDraft(cast.daniel);
    const noted = await auditDuring(admin, async () =>
      expect(await chooseLocation(cast.daniel, id, "01")).toEqual({
        ok: true,
        value: { next: "a3", hasFindings: false },
      }),
    );
    expect(await rowOf(id)).toMatchObject({
      location_id: at("01"),
      answers: { location: at("01") },
      page_versions: { a2: 1 },
    });
    expect(noted).toMatchObject([{ action: "draft.answer", subject: `draft:${id}`, detail: { page: "a2" } }]);
  });

  test("can be finished by somebody else who may send for the place", async () => {
    const id = await startedDraft(cast.tom);
    await chooseLocation(cast.tom, id, "01");
    const forms = await samplePages(cast.margaret, "Larkspur House");
    expect(await answer(cast.margaret, id, "a3", forms.get("a3")!)).toMatchObject({ ok: true });
    expect(await rowOf(id)).toMatchObject({ created_by: cast.tom.userId, saved_by: cast.margaret.userId });
  });

  test("says what is missing, and saves nothing", async () => {
    const id = await startedDraft(cast.daniel);
    expect(await answer(cast.daniel, id, "a2", typed({}))).toEqual({
      ok: false,
      error: { is: "unanswered", errors: { location: "Select the location" } },
    });
    expect(await rowOf(id)).toMatchObject({ answers: {}, page_versions: {} });
  });

  test("must be one that is open: not one further on, nor one that is not asked, nor none", async () => {
    const id = await startedDraft(cast.daniel);
    const forms = await samplePages(cast.daniel);
    for (const page of ["a3", "f14", "f11", "nothing", "check-answers", "constructor"])
      expect(await answer(cast.daniel, id, page, forms.get(page) ?? typed({}))).toEqual({
        ok: false,
        error: { is: "notYet" },
      });
    expect(await rowOf(id)).toMatchObject({ answers: {} });
  });

  test("that somebody saved meanwhile is not overwritten, and the version to go on from is given", async () => {
    const id = await startedDraft(cast.daniel);
    await chooseLocation(cast.daniel, id, "01");
    expect(await chooseLocation(cast.margaret, id, "02")).toMatchObject({
      ok: false,
      error: { is: "changedElsewhere", version: 1 },
    });
    expect(await rowOf(id)).toMatchObject({ location_id: at("01") });
    expect(await chooseLocation(cast.margaret, id, "02", 1)).toMatchObject({ ok: true });
    expect(await rowOf(id)).toMatchObject({ location_id: at("02"), page_versions: { a2: 2 } });
  });

  test("does not undo another page that is saved at the same time", async () => {
    const id = await finishedDraft(cast.margaret, "Larkspur House");
    await Promise.all([
      answer(cast.margaret, id, "z5", typed({ anythingElse: "One" }), 1),
      answer(cast.daniel, id, "a7", typed({ lateBecause: "A letter", ownReference: "Two" }), 1),
    ]);
    expect(await rowOf(id)).toMatchObject({
      answers: { anythingElse: "One", ownReference: "Two" },
      page_versions: { z5: 2, a7: 2 },
    });
  });

  test("that closes a branch leaves its answers in the draft, and opening it again finds them", async () => {
    const id = await finishedDraft(cast.margaret, "Larkspur House");
    const { texts } = (await samplePages(cast.margaret, "Larkspur House")).get("a3")!;
    await answer(cast.margaret, id, "a3", typed({ ...texts, contact: "me" }), 1);
    const { draft, walked } = (await openDraft(cast.margaret, { draftId: id }))!;
    expect(draft.answers).toMatchObject({ contact: "me", contactName: "Robin Ellery" });
    expect(walked.given).not.toHaveProperty("contactName");
  });
});

describe("what somebody writes of themselves", () => {
  const suggested = async (actor: Actor) => (await ownFacts(actor, {}))?.actor;
  const introduce = async (actor: Actor, jobTitle: string) => {
    const id = await startedDraft(actor);
    const forms = await samplePages(actor, "Larkspur House");
    await answer(actor, id, "a2", forms.get("a2")!);
    const { texts } = forms.get("a3")!;
    return answer(actor, id, "a3", typed({ ...texts, reporterJobTitle: jobTitle, reporterPhone: "01632 960 777" }));
  };

  test("is there the next time, for them alone", async () => {
    const before = await suggested(cast.margaret);
    expect(await introduce(cast.daniel, "Matron")).toMatchObject({ ok: true });
    expect(await suggested(cast.daniel)).toMatchObject({ jobTitle: "Matron", phone: "01632 960 777" });
    expect(await suggested(cast.margaret)).toEqual(before);
    expect(await introduce(cast.daniel, "Head of care")).toMatchObject({ ok: true });
    expect(await suggested(cast.daniel)).toMatchObject({ jobTitle: "Head of care" });
  });

  test("is not kept of a page that was refused", async () => {
    const before = await suggested(cast.tom);
    expect(await introduce(cast.tom, "")).toMatchObject({ ok: false });
    expect(await suggested(cast.tom)).toEqual(before);
  });

  test("begins as the role that the register gives them", async () => {
    expect((await suggested(cast.ewa))?.role).toBe("mainPartner");
    expect((await suggested(cast.tom))?.role).toBeNull();
  });
});

describe("a draft that was begun when its pages stood elsewhere", () => {
  test("goes on with the first that is left, and keeps what was answered", async () => {
    const id = await finishedDraft(cast.margaret, "Larkspur House");
    await admin`
      update drafts set
        answers = answers - '{activities,couldDecide}'::text[] || '{"lacksCapacity": "yes", "legalStatus": "dols"}',
        page_versions = '{"a2": 1, "a3": 1, "a5": 2, "a8": 1, "a9": 1, "b1": 1, "b4": 1, "b7": 1, "f13": 1}'
      where id = ${id}`;
    const { walked } = (await openDraft(cast.margaret, { draftId: id }))!;
    expect(walked.unanswered.map(({ slug }) => slug)).toEqual(["a3", "b4"]);
    expect(walked.given).toMatchObject({ reporterJobTitle: "Registered manager", ownReference: "INC-2041" });
    expect(walked.given).not.toHaveProperty("legalStatus");
    const forms = await samplePages(cast.margaret, "Larkspur House");
    expect(await answer(cast.margaret, id, "a3", forms.get("a3")!, 1)).toMatchObject({
      ok: true,
      value: { next: "b4" },
    });
    expect(await answer(cast.margaret, id, "b4", forms.get("b4")!, 1)).toMatchObject({ ok: true });
    expect(await sendDraft(cast.margaret, id)).toMatchObject({ ok: true });
  });
});

describe("a location outside one's own", () => {
  test.each([
    ["of the same provider", "03"],
    ["of another provider", "11"],
    ["that does not exist", "99"],
  ])("%s is refused like a draft that is not there, and that is in the audit", async (_, digits) => {
    const id = await startedDraft(cast.daniel);
    const noted = await auditDuring(admin, async () =>
      expect(await chooseLocation(cast.daniel, id, digits)).toEqual({ ok: false, error: { is: "notFound" } }),
    );
    expect(noted).toMatchObject([
      { action: "access.refused", subject: `draft:${id}`, detail: { wanted: "draft.answer" } },
    ]);
    expect(await rowOf(id)).toMatchObject({ location_id: null, answers: {} });
  });
});

describe("a draft that is not there for somebody", () => {
  const ways: readonly [string, (actor: Actor, draftId: string) => Promise<unknown>][] = [
    ["draft.answer", (actor, draftId) => answer(actor, draftId, "a2", typed({}))],
    ["draft.discard", (actor, draftId) => discardDraft(actor, { draftId })],
    ["notification.send", (actor, draftId) => sendDraft(actor, draftId)],
  ];
  const notFound = { ok: false, error: { is: "notFound" } };

  test.each(ways)(
    "%s: another provider's and one that never was are refused alike, with one entry in the audit",
    async (wanted, way) => {
      const theirs = await finishedDraft(cast.ewa, "Heron Court");
      for (const id of [theirs, randomUUID()]) {
        const noted = await auditDuring(admin, async () => expect(await way(cast.margaret, id)).toEqual(notFound));
        expect(noted).toMatchObject([
          { action: "access.refused", subject: `draft:${id}`, actor_id: cast.margaret.actingAs, detail: { wanted } },
        ]);
      }
      expect(await rowOf(theirs)).toMatchObject({ sent_at: null, page_versions: { a2: 1 } });
    },
  );

  test.each(ways)("%s: an id that is none is refused in the same way", async (wanted, way) => {
    const noted = await auditDuring(admin, async () =>
      expect(await way(cast.margaret, "no-such-draft")).toEqual(notFound),
    );
    expect(noted).toMatchObject([{ action: "access.refused", subject: "draft:no-such-draft", detail: { wanted } }]);
  });

  test("is not opened, and one entry in the audit says so", async () => {
    for (const id of [await startedDraft(cast.ewa), randomUUID(), "no-such-draft", "x".repeat(1000)]) {
      const noted = await auditDuring(admin, async () =>
        expect(await openDraft(cast.margaret, { draftId: id })).toBeUndefined(),
      );
      expect(noted).toMatchObject([
        { action: "access.refused", subject: `draft:${id.slice(0, 100)}`, detail: { wanted: "draft.open" } },
      ]);
    }
  });
});

describe("a draft that is deleted", () => {
  test("is gone with its answers, and the audit keeps its type alone", async () => {
    const id = await finishedDraft(cast.daniel, "Larkspur House");
    const noted = await auditDuring(admin, async () =>
      expect(await discardDraft(cast.daniel, { draftId: id })).toMatchObject({ ok: true }),
    );
    expect(await rowOf(id)).toBeUndefined();
    expect(noted).toMatchObject([
      { action: "draft.discard", subject: `draft:${id}`, detail: { type: "dols-outcome" } },
    ]);
    expect(await openDraft(cast.daniel, { draftId: id })).toBeUndefined();
  });

  test("was not sent before", async () => {
    const id = await finishedDraft(cast.daniel, "Larkspur House");
    await sendDraft(cast.daniel, id);
    expect(await discardDraft(cast.daniel, { draftId: id })).toEqual({ ok: false, error: { is: "alreadySent" } });
    expect(await answer(cast.daniel, id, "a2", typed({}))).toEqual({ ok: false, error: { is: "alreadySent" } });
    expect(await rowOf(id)).toBeDefined();
  });
});
