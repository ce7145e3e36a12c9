import { beforeAll, expect, test, vi } from "vitest";
import { readSubmission } from "#lib/cases/read-submission.ts";
import { openDraft } from "#lib/drafts/queries.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { notification } from "#lib/journeys/notification.ts";
import { anythingElse } from "#lib/journeys/parts/ending.ts";
import { openSubmission } from "#lib/submissions/queries.ts";
import { type Cast, finishedDraft, peopledDatabase, sendDraft, sentNotification } from "../people.ts";

const inADay = new Date(Date.now() + 86_400_000);
const from = inADay.toISOString().slice(0, 10);
const heading = {
  letter: "f",
  slug: "dols-outcome",
  title: "The new form",
  source: "The new law",
  version: 2,
  from,
  offeredAt: () => true,
};
const secondVersion = () => notification(heading).include(anythingElse).build();

// From tomorrow the form has a second version, with one question.
vi.mock("#lib/journeys/catalogue.ts", async (original) => {
  const ours = await original<typeof import("#lib/journeys/catalogue.ts")>();
  const among = () => [...ours.catalogue, secondVersion()];
  return {
    ...ours,
    journeyOf: (type: string, version: number) => ours.journeyOf(type, version, among()),
    currentJourney: (type: string, today: string) => ours.currentJourney(type, today, among()),
  };
});

let cast: Cast;
beforeAll(async () => {
  ({ cast } = await peopledDatabase());
});

test("what was sent reads the same after a new version has taken effect", async () => {
  const reference = await sentNotification(cast.margaret);
  const before = await openSubmission(cast.margaret, reference);
  expect((await startDraft(cast.margaret, { type: "dols-outcome" }, inADay)).ok).toBe(true);
  expect(before?.definitionVersion).toBe(1);
  expect((await openSubmission(cast.margaret, reference))?.document).toEqual(before?.document);
  const read = await readSubmission(cast.helen, { reference }, inADay);
  expect(read).toMatchObject({ ok: true, value: { definitionVersion: 1, document: before?.document } });
});

test("a draft is finished and sent on the version with which it began", async () => {
  const draftId = await finishedDraft(cast.margaret);
  const sent = await sendDraft(cast.margaret, draftId);
  if (!sent.ok) throw new Error(sent.error.is);
  expect(await openSubmission(cast.margaret, sent.value.reference)).toMatchObject({ definitionVersion: 1 });
});

test("what is begun after the day has the new version", async () => {
  const started = await startDraft(cast.margaret, { type: "dols-outcome" }, inADay);
  if (!started.ok) throw new Error(started.error.is);
  expect((await openDraft(cast.margaret, started.value.draftId))?.journey).toMatchObject({
    version: 2,
    title: "The new form",
  });
});
