import type { Sql } from "postgres";
import { beforeAll, expect, test } from "vitest";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { openDraft } from "#lib/drafts/open-draft.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { unauthorisedAbsence } from "#lib/journeys/definitions/notifications/unauthorised-absence/unauthorised-absence.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import type { PortalUser } from "#lib/kernel/actor.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { beginOwed } from "#lib/notifications/begin-owed.ts";
import { settleOwed } from "#lib/notifications/settle-owed.ts";
import { openSubmission } from "#lib/submissions/open-submission.ts";
import { overview } from "#lib/submissions/overview.ts";
import { remindOfSecondParts } from "#lib/submissions/remind-of-second-parts.ts";
import { typed } from "../journeys/larkspur.ts";
import { answerWithSamples, type Cast, peopledDatabase, samplePages, sendDraft } from "../people.ts";

const PLACE = "Kestrel Hospital";

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

/** The forms of the samples, with some of their answers given otherwise. */
async function forms(actor: PortalUser, otherwise: Readonly<Record<string, Texts>>) {
  const pages = await samplePages(actor, PLACE, unauthorisedAbsence);
  for (const [slug, texts] of Object.entries(otherwise))
    pages.set(slug, typed({ ...pages.get(slug)?.texts, ...texts }));
  return pages;
}

async function sent(actor: PortalUser, draftId: string, otherwise: Readonly<Record<string, Texts>>) {
  await answerWithSamples(actor, draftId, await forms(actor, otherwise));
  const outcome = await sendDraft(actor, draftId);
  if (!outcome.ok) throw new Error(`It was not sent: ${outcome.error.is}`);
  return outcome.value.reference;
}

async function begun(actor: PortalUser): Promise<string> {
  await admin`update drafts set saved_at = saved_at - interval '1 minute'`; // as if nobody had pressed a moment ago
  const started = await startDraft(actor, { kind: "N", type: unauthorisedAbsence.slug });
  if (!started.ok) throw new Error(started.error.is);
  return started.value.draftId;
}

/** Somebody is absent, and is not back yet. */
const absence = async (actor: PortalUser, personCode: string) =>
  sent(actor, await begun(actor), { b1: { personCode }, h5: { stillAbsent: "yes" } });

const openFor = async (actor: PortalUser) =>
  (await overview(actor, { recent: 5 }))!.owed.filter((one) => one.secondPart);
const owedFor = async (actor: PortalUser, reference: string) =>
  (await openFor(actor)).find(({ because }) => because.reference === reference)!;

test("an absence is open for all who may send for the place, until the return that another of them tells a day later", async () => {
  const reference = await absence(cast.ruth, "P-201");
  await admin`update owed_submissions set owed_since = owed_since - interval '1 day'`;
  const open = await owedFor(cast.owen, reference);
  expect(open).toMatchObject({
    ...{ title: unauthorisedAbsence.secondPart!.title, locationName: PLACE, mayBegin: true, isByEmail: false },
    markers: ["P-201", expect.stringMatching(/^\d+ \w+ \d{4}$/)],
  });

  const started = await beginOwed(cast.owen, { owedId: open.id });
  const { draftId } = (started as { value: { draftId: string } }).value;
  const { walked } = (await openDraft(cast.owen, { draftId }))!;
  expect(walked.given).toMatchObject({ part: "return", firstPart: reference });
  expect(walked.path.map(({ slug }) => slug)).toEqual(["a2", "a3", "h1", "h21", "a7", "z5"]);
  expect((await owedFor(cast.ruth, reference)).id).toBe(open.id);

  const returned = await sent(cast.owen, draftId, {});
  expect(await owedFor(cast.ruth, reference)).toBeUndefined();
  expect((await openSubmission(cast.ruth, { typed: reference }))!.owed).toMatchObject([
    { settled: "sent", sentReference: returned },
  ]);
  expect((await openSubmission(cast.ruth, { typed: returned }))!.owed).toEqual([]);
});

test("a return that was begun without it chooses the absence from those open at the place, and settles that one alone", async () => {
  const [one, other] = [await absence(cast.ruth, "P-202"), await absence(cast.owen, "P-203")];
  const draftId = await begun(cast.owen);
  const { walked } = (await openDraft(cast.owen, { draftId }))!;
  const references = walked.facts.firstParts!.map(({ reference }) => reference);
  expect([references.includes(one), references.includes(other)]).toEqual([true, true]);
  expect(Object.keys(walked.facts.firstParts![0]!.answers).sort()).toEqual(["leftAt", "leftOn", "personCode"]);

  await sent(cast.owen, draftId, { h1: { part: "return", firstPart: other } });
  expect([await owedFor(cast.ruth, one), await owedFor(cast.ruth, other)]).toMatchObject([
    { settled: null },
    undefined,
  ]);
});

test("a return that was told twice leaves the other draft to say that it is another absence", async () => {
  const reference = await absence(cast.ruth, "P-204");
  const [first, second] = [await begun(cast.owen), await begun(cast.owen)];
  const back = { h1: { part: "return", firstPart: reference } };
  const forOwen = await forms(cast.owen, back);
  for (const page of ["a2", "a3", "h1"])
    await answerPage(cast.owen, { draftId: second, page, version: 0, posted: forOwen.get(page) });
  const returned = await sent(cast.owen, first, back);
  const { walked } = (await openDraft(cast.owen, { draftId: second }))!;
  expect(walked.next?.slug).toBe("h1");
  expect(JSON.stringify(fieldsToShow(walked.next!, walked))).toContain(
    `told us already that this person is back (${returned})`,
  );
});

test("a draft of one return that is sent of another absence leaves the first on the list, to be begun again", async () => {
  const reference = await absence(cast.ruth, "P-210");
  const { id: owedId } = await owedFor(cast.ruth, reference);
  const begin = async () => ((await beginOwed(cast.ruth, { owedId })) as { value: { draftId: string } }).value.draftId;
  const draftId = await begin();
  const other = { h1: { part: "return", firstPart: "notInList" } };
  const posted = await forms(cast.ruth, other);
  for (const page of ["a3", "h1"]) await answerPage(cast.ruth, { draftId, page, version: 0, posted: posted.get(page) });
  await sent(cast.ruth, draftId, other);
  expect(await owedFor(cast.ruth, reference)).toMatchObject({ settled: null, draftId: null });

  const anew = await begin();
  expect(anew).not.toBe(draftId);
  await sent(cast.ruth, anew, {});
  expect(await owedFor(cast.ruth, reference)).toBeUndefined();
});

test("of two who tell of one return at once one sends, and the other is led to say which absence it is", async () => {
  const reference = await absence(cast.ruth, "P-211");
  const answered = async (actor: PortalUser) => {
    const draftId = await begun(actor);
    await answerWithSamples(actor, draftId, await forms(actor, { h1: { part: "return", firstPart: reference } }));
    return draftId;
  };
  const drafts = [await answered(cast.ruth), await answered(cast.owen)] as const;
  const both = await Promise.all([sendDraft(cast.ruth, drafts[0]), sendDraft(cast.owen, drafts[1])]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: { is: "unfinished", page: "h1" } });
});

test("of a return and somebody who says at once that it is not needed, one is done, and the other learns of it", async () => {
  const reference = await absence(cast.ruth, "P-212");
  const { id: owedId } = await owedFor(cast.ruth, reference);
  const draftId = await begun(cast.owen);
  const back = { h1: { part: "return", firstPart: reference } };
  await answerWithSamples(cast.owen, draftId, await forms(cast.owen, back));
  const both = await Promise.all([
    sendDraft(cast.owen, draftId),
    settleOwed(cast.ruth, { owedId, way: "notNeeded", because: "They were never absent." }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test("an absence that is over when it is told is not open", async () => {
  const reference = await sent(cast.ruth, await begun(cast.ruth), { b1: { personCode: "P-205" } });
  expect(await owedFor(cast.ruth, reference)).toBeUndefined();
});

test("absences elsewhere are no facts of anybody else", async () => {
  await absence(cast.ruth, "P-206");
  for (const actor of [cast.margaret, cast.tom, cast.grace]) {
    expect(await openFor(actor)).toEqual([]);
    const { walked } = (await openDraft(actor, { draftId: await begun(actor) }))!;
    expect(walked.facts.firstParts).toEqual([]);
  }
});

test("the sender, the managers there and the nominated individuals are reminded after 1, 3 and 7 days, once each", async () => {
  const reference = await absence(cast.owen, "P-207");
  const [made] = await admin`
    select owed.id from owed_submissions owed join submissions on submissions.id = submission_id where reference = ${reference}`;
  const reminders = async () =>
    (
      await admin`select "to", data from emails where name = 'second-part-owed' and data ->> 'reference' = ${reference} order by "to"`
    ).map(({ to }) => to);
  const after = async (hours: number) => {
    await admin`update owed_submissions set owed_since = now() - ${hours}::float8 * interval '1 hour' where id = ${made!.id}`;
    await Promise.all([remindOfSecondParts.run(), remindOfSecondParts.run()]);
    return (await reminders()).length;
  };
  expect(await after(23.9)).toBe(0);
  expect(await after(24.1)).toBe(2);
  expect(await reminders()).toEqual(["owen.pryce@kestrel.example", "ruth.adeyemi@kestrel.example"]);
  expect([await after(71), await after(73), await after(100)]).toEqual([2, 4, 4]);
  expect([await after(169), await after(1000)]).toEqual([6, 6]);
});

test("nobody is reminded of what is back, and one reminder is enough where the worker was away", async () => {
  const [back, away] = [await absence(cast.ruth, "P-208"), await absence(cast.ruth, "P-209")];
  await sent(cast.ruth, await begun(cast.ruth), { h1: { part: "return", firstPart: back } });
  await admin`update owed_submissions set owed_since = now() - interval '8 days'`;
  await remindOfSecondParts.run();
  const count = async (reference: string) =>
    (await admin`select from emails where name = 'second-part-owed' and data ->> 'reference' = ${reference}`).length;
  expect([await count(back), await count(away)]).toEqual([0, 2]);
});
