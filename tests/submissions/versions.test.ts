import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { readSubmission } from "#lib/cases/read-submission.ts";
import { openDraft } from "#lib/drafts/open-draft.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { notification } from "#lib/journeys/notification.ts";
import { anythingElse } from "#lib/journeys/parts/ending.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { openSubmission } from "#lib/submissions/open-submission.ts";
import { type Cast, finishedDraft, peopledDatabase, sendDraft, sentNotification } from "../people.ts";

const { second } = vi.hoisted(() => ({ second: { from: "9999-12-31" } }));
const heading = {
  letter: "f",
  slug: "dols-outcome",
  title: "The new form",
  source: "The new law",
  version: 2,
  offeredAt: () => true,
};
const secondVersion = () =>
  notification({ ...heading, ...second })
    .include(anythingElse)
    .build();

// The form has a second version, with one question, from a day that the tests set.
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
beforeEach(() => {
  second.from = "9999-12-31";
});

const takesEffect = () => {
  second.from = inLondon(new Date()).day;
};

test("what was sent reads the same after a new version has taken effect", async () => {
  const reference = await sentNotification(cast.margaret);
  const before = await openSubmission(cast.margaret, { typed: reference });
  expect(before?.definitionVersion).toBe(1);
  takesEffect();
  expect((await openSubmission(cast.margaret, { typed: reference }))?.document).toEqual(before?.document);
  const read = await readSubmission(cast.helen, { reference });
  expect(read).toMatchObject({ definitionVersion: 1, document: before?.document });
});

test("a draft is finished and sent on the version with which it began", async () => {
  const draftId = await finishedDraft(cast.margaret);
  takesEffect();
  const sent = await sendDraft(cast.margaret, draftId);
  if (!sent.ok) throw new Error(sent.error.is);
  expect(await openSubmission(cast.margaret, { typed: sent.value.reference })).toMatchObject({ definitionVersion: 1 });
});

test("what is begun on the day and after has the new version", async () => {
  takesEffect();
  const started = await startDraft(cast.margaret, { kind: "N", type: "dols-outcome" });
  if (!started.ok) throw new Error(started.error.is);
  expect((await openDraft(cast.margaret, started.value))?.journey).toMatchObject({
    version: 2,
    title: "The new form",
  });
});
