import { beforeAll, describe, expect, test } from "vitest";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { openDraft } from "#lib/drafts/open-draft.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { allegationOfAbuse } from "#lib/journeys/definitions/notifications/allegation-of-abuse/allegation-of-abuse.ts";
import { postedDay } from "#lib/journeys/fields/date.ts";
import type { PortalUser } from "#lib/kernel/actor.ts";
import { daysAfter, inLondon } from "#lib/kernel/dates.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { openCheck } from "#lib/notifications/open-check.ts";
import { openSubmission } from "#lib/submissions/open-submission.ts";
import { typed } from "../journeys/larkspur.ts";
import {
  answerWithSamples,
  type Cast,
  finishedDraft,
  peopledDatabase,
  samplePages,
  sendDraft,
  sentNotification,
  startedDraft,
} from "../people.ts";

const HOUSE = "Larkspur House";

let cast: Cast;
let reference: string;
beforeAll(async () => {
  ({ cast } = await peopledDatabase());
  expect(await hintFor(cast.margaret, await finishedDraft(cast.margaret, HOUSE))).toEqual([]);
  reference = await sentNotification(cast.margaret, HOUSE);
});

const hintFor = async (actor: PortalUser, draftId: string) => (await openCheck(actor, { draftId }))!.before;

/** The same draft once more, with one page answered otherwise. */
async function changed(page: string, posted: Texts): Promise<string> {
  const draftId = await finishedDraft(cast.margaret, HOUSE);
  const sample = (await samplePages(cast.margaret, HOUSE)).get(page)!.texts;
  const saved = await answerPage(cast.margaret, { draftId, page, version: 1, posted: typed({ ...sample, ...posted }) });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  return draftId;
}

describe("somebody who is about to send the same again", () => {
  test("is told what was sent, when, by whom, and with which reference", async () => {
    const { submittedAt } = (await openSubmission(cast.margaret, { typed: reference }))!;
    expect(await hintFor(cast.daniel, await finishedDraft(cast.daniel, HOUSE))).toEqual([
      {
        reference,
        title: "Outcome of an application to deprive a person of their liberty (DoLS)",
        submittedAt,
        senderName: "Margaret Okafor",
      },
    ]);
  });

  test.each(["p-014", "P014", "p-0-14"])("is told so of the code %s too", async (personCode) => {
    expect(await hintFor(cast.margaret, await changed("b1", { personCode }))).toMatchObject([{ reference }]);
  });
});

describe("another event is", () => {
  test("another place, and one that is not answered yet", async () => {
    expect(await hintFor(cast.margaret, await finishedDraft(cast.margaret, "Larkspur Lodge"))).toEqual([]);
    expect(await hintFor(cast.margaret, await startedDraft(cast.margaret))).toEqual([]);
  });

  test.each([
    ["another person", "b1", { personCode: "P-015" }],
    ["another day", "f7", postedDay(daysAfter(inLondon(new Date()).day, -7), "outcomeOn")],
    ["another outcome", "f7", { outcome: "granted" }],
  ])("%s", async (_, page, posted) => {
    const draftId = await changed(page, posted);
    expect((await openDraft(cast.margaret, { draftId }))!.walked.next).toBeUndefined();
    expect(await hintFor(cast.margaret, draftId)).toEqual([]);
  });
});

/** An allegation about one person, as somebody answers it who gives another code or another time. */
async function allegation(changes: Readonly<Record<string, Texts>> = {}): Promise<string> {
  const started = await startDraft(cast.margaret, { kind: "N", type: allegationOfAbuse.slug });
  if (!started.ok) throw new Error(started.error.is);
  const samples = await samplePages(cast.margaret, HOUSE, allegationOfAbuse);
  const forms = new Map([...samples].map(([page, { texts }]) => [page, typed({ ...texts, ...changes[page] })]));
  await answerWithSamples(cast.margaret, started.value.draftId, forms);
  return started.value.draftId;
}

test("an allegation about one of the same people, first raised on the same day, may be the same", async () => {
  const sent = await sendDraft(cast.margaret, await allegation());
  if (!sent.ok) throw new Error(sent.error.is);
  const hint = async (changes?: Readonly<Record<string, Texts>>) => hintFor(cast.margaret, await allegation(changes));
  expect(await hint()).toMatchObject([{ reference: sent.value.reference }]);
  expect(await hint({ a8: { "raisedAt-time": "8:10am" } }), "by a guess").toHaveLength(1);
  expect(await hint({ "b1.1": { personCode: "p014" } })).toHaveLength(1);
  expect(await hint({ "b1.1": { personCode: "P-015" } })).toEqual([]);
  expect(await hint({ a8: postedDay(daysAfter(inLondon(new Date()).day, -6), "raisedAt") })).toEqual([]);
  expect(await hint({ a1: { part: "abuser" } }), "there is nobody to compare").toEqual([]);
});

test("nobody is told of what they may not read: a colleague of what others sent", async () => {
  expect(await hintFor(cast.tom, await finishedDraft(cast.tom, HOUSE))).toEqual([]);
});
