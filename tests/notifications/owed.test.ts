import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { readSubmission } from "#lib/cases/read-submission.ts";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { discardDraft } from "#lib/drafts/discard-draft.ts";
import { openDraft } from "#lib/drafts/open-draft.ts";
import { openPage } from "#lib/drafts/open-page.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { allegationOfAbuse } from "#lib/journeys/definitions/notifications/allegation-of-abuse/allegation-of-abuse.ts";
import { deathOfPerson } from "#lib/journeys/definitions/notifications/death-of-person/death-of-person.ts";
import { seriousInjury } from "#lib/journeys/definitions/notifications/serious-injury/serious-injury.ts";
import type { Actor, PortalUser } from "#lib/kernel/actor.ts";
import { beginOwed } from "#lib/notifications/begin-owed.ts";
import { openCheck } from "#lib/notifications/open-check.ts";
import { openOwed } from "#lib/notifications/open-owed.ts";
import { settleOwed } from "#lib/notifications/settle-owed.ts";
import { openSubmission } from "#lib/submissions/open-submission.ts";
import { overview } from "#lib/submissions/overview.ts";
import { typed } from "../journeys/larkspur.ts";
import {
  answerWithSamples,
  auditDuring,
  type Cast,
  finishedDraft,
  peopledDatabase,
  samplePages,
  sendDraft,
} from "../people.ts";

const HOUSE = "Larkspur House";
const notFound = { ok: false, error: { is: "notFound" } };

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

/** Sends that somebody's authorisation ended because they died. Gives the reference. */
async function sentOfDeath(actor: Actor, place = HOUSE): Promise<string> {
  const draftId = await finishedDraft(actor, place);
  const { texts } = (await samplePages(actor, place)).get("f7")!;
  const posted = typed({ ...texts, outcome: "personDied" });
  await answerPage(actor, { draftId, page: "f7", version: 1, posted });
  return referenceOf(await sendDraft(actor, draftId));
}

function referenceOf(sent: Awaited<ReturnType<typeof sendDraft>>): string {
  if (!sent.ok) throw new Error(`It was not sent: ${sent.error.is}`);
  return sent.value.reference;
}

const owedBesides = async (actor: Actor, typed: string) => (await openSubmission(actor, { typed }))!.owed;
const onDashboard = async (actor: Actor, id: string) =>
  (await overview(actor, { recent: 5 }))!.owed.some((one) => one.id === id);

/** What is owed besides something that Margaret sends now: its id. */
async function madeOwed(actor: Actor = cast.margaret, place = HOUSE): Promise<string> {
  const [owed] = await owedBesides(actor, await sentOfDeath(actor, place));
  return owed!.id;
}

/** Answers all that is left of the draft of a death, and sends it. Gives the reference. */
async function sentAsDeath(actor: Actor, draftId: string, place = HOUSE): Promise<string> {
  await answerWithSamples(actor, draftId, await samplePages(actor, place, deathOfPerson));
  return referenceOf(await sendDraft(actor, draftId));
}

async function begun(actor: Actor, owedId: string): Promise<string> {
  const outcome = await beginOwed(actor, { owedId });
  if (!outcome.ok) throw new Error(`It was not begun: ${outcome.error.is}`);
  return outcome.value.draftId;
}

/** Answers the first page that is left. */
async function answerOne(actor: PortalUser, draftId: string): Promise<void> {
  const { walked } = (await openDraft(actor, { draftId }))!;
  const page = walked.next!.slug;
  const posted = (await samplePages(actor, HOUSE, deathOfPerson)).get(page);
  expect(await answerPage(actor, { draftId, page, version: 0, posted })).toMatchObject({ ok: true });
}

describe("what the answers make somebody send as well", () => {
  test("is noted with what is sent, in words, and is on the dashboard of whoever may send for the place", async () => {
    const reference = await sentOfDeath(cast.daniel);
    const [owed, ...more] = await owedBesides(cast.daniel, reference);
    expect(more).toEqual([]);
    expect(owed).toMatchObject({
      title: deathOfPerson.title,
      locationName: HOUSE,
      because: { reference },
      ...{ isByEmail: false, mayBegin: true, maySettle: true, settled: null, draftId: null },
    });
    expect(await onDashboard(cast.daniel, owed!.id)).toBe(true);
    expect(await onDashboard(cast.margaret, owed!.id)).toBe(true);
    for (const other of [cast.tom, cast.ewa, cast.samuel]) expect(await onDashboard(other, owed!.id)).toBe(false);
  });

  test("is nothing where the answers say so", async () => {
    const sent = referenceOf(await sendDraft(cast.margaret, await finishedDraft(cast.margaret, HOUSE)));
    expect(await owedBesides(cast.margaret, sent)).toEqual([]);
  });

  test("is not what made it owed: that was sent", async () => {
    const { margaret } = cast;
    const injury = await startDraft(margaret, { kind: "N", type: seriousInjury.slug });
    if (!injury.ok) throw new Error("A draft could not be begun.");
    await answerWithSamples(margaret, injury.value.draftId, await samplePages(margaret, HOUSE, seriousInjury));
    const [owed] = await owedBesides(margaret, referenceOf(await sendDraft(margaret, injury.value.draftId)));
    expect(owed).toMatchObject({ title: allegationOfAbuse.title });

    const draftId = await begun(margaret, owed!.id);
    const pages = new Map(await samplePages(margaret, HOUSE, allegationOfAbuse));
    pages.set("a11", typed({ ...pages.get("a11")!.texts, harm: "serious" }));
    await answerWithSamples(margaret, draftId, pages);
    expect((await openCheck(margaret, { draftId }))?.owed).toEqual([]);
    expect(await owedBesides(margaret, referenceOf(await sendDraft(margaret, draftId)))).toEqual([]);
  });

  test("goes by email where the portal does not ask for it", async () => {
    const owedId = await madeOwed();
    await admin`update owed_submissions set type = 'under-18-on-adult-ward' where id = ${owedId}`;
    expect(await openOwed(cast.margaret, { owedId })).toMatchObject({
      title: "Child or young person in an adult psychiatric unit for longer than 48 hours",
      ...{ isByEmail: true, mayBegin: false, maySettle: true },
    });
    expect(await beginOwed(cast.margaret, { owedId })).toEqual(notFound);
  });
});

describe("beginning it", () => {
  test("gives one draft about the same place, however often and by how many it is pressed", async () => {
    const owedId = await madeOwed();
    const all = await Promise.all([cast.margaret, cast.daniel, cast.margaret].map((actor) => begun(actor, owedId)));
    const [draftId] = all as [string];
    expect(new Set(all).size).toBe(1);
    expect(await admin`select id from drafts where owed_id = ${owedId}`).toEqual([{ id: draftId }]);
    const { draft, walked } = (await openDraft(cast.daniel, { draftId }))!;
    expect(draft).toMatchObject({ type: deathOfPerson.slug, createdBy: expect.any(String), owedId });
    expect(walked.facts.locations.map(({ name, id }) => [name, id])).toEqual([[HOUSE, draft.locationId]]);
    expect(walked.next?.slug).not.toBe("a2");
  });

  test("takes it off the dashboard once something is saved in its draft, and deleting the draft puts it back", async () => {
    const owedId = await madeOwed();
    const draftId = await begun(cast.margaret, owedId);
    expect(await onDashboard(cast.margaret, owedId)).toBe(true);
    await answerOne(cast.margaret, draftId);
    expect(await onDashboard(cast.margaret, owedId)).toBe(false);
    expect(await openOwed(cast.daniel, { owedId })).toMatchObject({ draftId, settled: null });

    await discardDraft(cast.margaret, { draftId });
    expect(await onDashboard(cast.margaret, owedId)).toBe(true);
    expect(await begun(cast.margaret, owedId)).not.toBe(draftId);
  });

  test("and sending it settles it, with what was sent, also by somebody who may not read what made it owed", async () => {
    const reference = await sentOfDeath(cast.margaret);
    const [owed] = await owedBesides(cast.margaret, reference);
    const draftId = await begun(cast.margaret, owed!.id);
    expect(await openSubmission(cast.tom, { typed: reference })).toBeUndefined();
    const sent = await sentAsDeath(cast.tom, draftId);

    expect(await owedBesides(cast.margaret, reference)).toMatchObject([
      { settled: "sent", sentReference: sent, settledAt: expect.any(Date) },
    ]);
    expect(await onDashboard(cast.margaret, owed!.id)).toBe(false);
    expect(await beginOwed(cast.margaret, { owedId: owed!.id })).toEqual({ ok: false, error: { is: "settled" } });
    await admin`delete from drafts where id = ${draftId}`; // as the nightly job does
    expect(await owedBesides(cast.margaret, reference)).toMatchObject([{ settled: "sent", sentReference: sent }]);
  });

  test("is not for somebody while its draft lies at a place that is not theirs", async () => {
    const owedId = await madeOwed();
    const draftId = await begun(cast.margaret, owedId);
    const posted = (await samplePages(cast.margaret, "Larkspur at Home", deathOfPerson)).get("a2");
    expect(await answerPage(cast.margaret, { draftId, page: "a2", version: 0, posted })).toMatchObject({ ok: true });
    expect(await beginOwed(cast.daniel, { owedId })).toEqual({ ok: false, error: { is: "begunElsewhere" } });
    await discardDraft(cast.margaret, { draftId });
    expect(await begun(cast.daniel, owedId)).not.toBe(draftId);
  });

  test("and sending it about another place settles nothing: it stays on the list, to be begun again", async () => {
    const owedId = await madeOwed();
    const draftId = await begun(cast.margaret, owedId);
    const posted = (await samplePages(cast.margaret, "Larkspur at Home", deathOfPerson)).get("a2");
    expect(await answerPage(cast.margaret, { draftId, page: "a2", version: 0, posted })).toMatchObject({ ok: true });
    await sentAsDeath(cast.margaret, draftId, "Larkspur at Home");
    expect(await onDashboard(cast.margaret, owedId)).toBe(true);

    const anew = await begun(cast.margaret, owedId);
    expect(anew).not.toBe(draftId);
    const sentReference = await sentAsDeath(cast.margaret, anew);
    expect(await openOwed(cast.margaret, { owedId })).toMatchObject({ settled: "sent", sentReference });
  });

  test("and sending it is what the list says, also where somebody said meanwhile that it is not needed", async () => {
    const owedId = await madeOwed();
    const draftId = await begun(cast.margaret, owedId);
    await answerOne(cast.margaret, draftId);
    await settleOwed(cast.daniel, { owedId, way: "notNeeded", because: "It was a mistake." });
    const sentReference = await sentAsDeath(cast.margaret, draftId);
    expect(await openOwed(cast.daniel, { owedId })).toMatchObject({
      ...{ settled: "sent", sentReference, settledByName: null, settledBecause: null },
    });
  });
});

describe("its draft", () => {
  test("holds what was answered already, says where from until that is saved, and is none before something is", async () => {
    const reference = await sentOfDeath(cast.margaret);
    const [owed] = await owedBesides(cast.margaret, reference);
    const draftId = await begun(cast.daniel, owed!.id);
    const { walked, filledIn } = (await openDraft(cast.daniel, { draftId }))!;
    const sent = (await openSubmission(cast.margaret, { typed: reference }))!.answers;
    expect(filledIn).toEqual({ because: reference });
    expect((await openDraft(cast.tom, { draftId }))!.filledIn, "may not read it").toEqual({ because: null });
    const { personCode, activities, outcomeOn: diedOn } = sent;
    expect(walked.given).toMatchObject({ personCode, activities, diedOn, linkedReference: reference });
    expect(walked.given.reporterName).toBeUndefined();
    const drafts = async () => (await overview(cast.daniel, { recent: 5 }))!.drafts.map(({ id }) => id);
    expect(await drafts()).not.toContain(draftId);

    const page = async (slug: string) => (await openPage(cast.daniel, { draftId, page: slug }))!.filledIn;
    expect([await page("a2"), await page("a3")]).toEqual([{ because: reference }, { because: reference }]);
    await answerOne(cast.daniel, draftId);
    expect([await page("a2"), await page("a3")]).toEqual([{ because: reference }, undefined]);
    expect(await drafts()).toContain(draftId);
  });

  test("one that is begun without anything before it is filled in with nothing", async () => {
    const draftId = await finishedDraft(cast.margaret, HOUSE);
    expect((await openDraft(cast.margaret, { draftId }))!.filledIn).toBeUndefined();
  });
});

describe("saying that it is sent in another way, or not needed", () => {
  const BECAUSE = "The hospital has told you.";
  const notNeeded = { way: "notNeeded", because: BECAUSE };

  test.each([
    [{ way: "sentOtherwise", because: "" }, null],
    [{ way: "notNeeded", because: ` ${BECAUSE}\r\n` }, BECAUSE],
  ])("%j: takes it off the list for good, and staff read who said so and why", async (said, settledBecause) => {
    const reference = await sentOfDeath(cast.margaret);
    const [owed] = await owedBesides(cast.margaret, reference);
    const noted = await auditDuring(admin, async () =>
      expect(await settleOwed(cast.daniel, { owedId: owed!.id, ...said })).toMatchObject({ ok: true }),
    );
    const { way } = said;
    expect(noted).toMatchObject([{ action: "owed.settle", subject: `owed:${owed!.id}`, detail: { way } }]);
    expect(await onDashboard(cast.margaret, owed!.id)).toBe(false);
    const settled = { settled: way, settledByName: "Daniel Reyes", settledBecause, settledAt: expect.any(Date) };
    expect(await owedBesides(cast.margaret, reference)).toMatchObject([settled]);
    expect((await readSubmission(cast.imran, { reference }))!.owed).toMatchObject([{ ...settled, title: owed!.title }]);
    expect((await readSubmission(cast.omar, { reference }))!.owed, "the contact centre is not told").toEqual([]);
    const again = { owedId: owed!.id, ...notNeeded };
    expect(await settleOwed(cast.margaret, again)).toEqual({ ok: false, error: { is: "settled" } });
    expect(await beginOwed(cast.margaret, again)).toEqual({ ok: false, error: { is: "settled" } });
    expect(await openOwed(cast.margaret, again), "whoever comes second reads it").toMatchObject(settled);
  });

  test("says why it is not needed, and of two at once the second finds what the first said", async () => {
    const owedId = await madeOwed();
    for (const because of [undefined, "", " \n"])
      expect(await settleOwed(cast.margaret, { owedId, way: "notNeeded", because })).toEqual({
        ok: false,
        error: { is: "invalid", errors: { because: "Enter why it is not needed" } },
      });
    const long = { owedId, way: "notNeeded", because: "x".repeat(501) };
    expect(await settleOwed(cast.margaret, long)).toMatchObject({
      error: { errors: { because: expect.stringMatching(/500 characters/) } },
    });
    const naming = { owedId, way: "notNeeded", because: "S-12 was told by Mrs Śliwa,\r\nNHS 999 000 0018." };
    expect(await settleOwed(cast.margaret, naming)).toMatchObject({
      error: { errors: { because: "Take out “Mrs Śliwa” and “999 000 0018”, which may tell who somebody is" } },
    });
    const both = await Promise.all([
      settleOwed(cast.margaret, { owedId, way: "sentOtherwise" }),
      settleOwed(cast.daniel, { owedId, ...notNeeded }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: { is: "settled" } });
  });

  test.each(["", "sent", "begun"])("%j is no way to do so", async (way) => {
    const owedId = await madeOwed();
    expect(await settleOwed(cast.margaret, { owedId, way })).toEqual({
      ok: false,
      error: { is: "invalid", errors: { way: "Select why it can come off your list" } },
    });
    expect(await onDashboard(cast.margaret, owedId)).toBe(true);
  });
});

describe("what is owed is not there for", () => {
  test.each(["tom", "ewa", "samuel", "helen", "omar", "karl"] as const)(
    "%s, who may not read what made it owed or not send for the place",
    async (name) => {
      const owedId = await madeOwed();
      for (const id of [owedId, randomUUID(), "no-such-thing"]) {
        const noted = await auditDuring(admin, async () => {
          expect(await openOwed(cast[name], { owedId: id })).toBeUndefined();
          expect(await beginOwed(cast[name], { owedId: id })).toEqual(notFound);
          expect(await settleOwed(cast[name], { owedId: id, way: "notNeeded", because: "So." })).toEqual(notFound);
        });
        expect(noted.map(({ action, subject }) => [action, subject])).toEqual(
          ["owed.open", "owed.begin", "owed.settle"].map(() => ["access.refused", `owed:${id}`]),
        );
      }
    },
  );

  test("a manager of another place, of whom each sees their own", async () => {
    const [house, home] = [await madeOwed(), await madeOwed(cast.margaret, "Larkspur at Home")];
    expect([await onDashboard(cast.daniel, house), await onDashboard(cast.daniel, home)]).toEqual([true, false]);
  });
});
