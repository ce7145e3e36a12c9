import { beforeAll, expect, test } from "vitest";
import { openDraft } from "#lib/drafts/queries.ts";
import type { PortalUser } from "#lib/kernel/actor.ts";
import { sentBefore } from "#lib/notifications/sent-before.ts";
import { type Cast, finishedDraft, peopledDatabase, sentNotification, startedDraft } from "../people.ts";

let cast: Cast;
beforeAll(async () => {
  ({ cast } = await peopledDatabase());
});

const hintFor = async (actor: PortalUser, draftId: string) => {
  const { journey, walked } = (await openDraft(actor, draftId))!;
  return sentBefore(actor, journey, walked);
};

test("somebody who is about to send the same again is told, with its reference", async () => {
  expect(await hintFor(cast.margaret, await finishedDraft(cast.margaret, "Larkspur House"))).toBeUndefined();
  const reference = await sentNotification(cast.margaret, "Larkspur House");
  expect(await hintFor(cast.margaret, await finishedDraft(cast.margaret, "Larkspur House"))).toMatchObject({
    reference,
  });
});

test("another place is another event, and so is one that is not answered yet", async () => {
  expect(await hintFor(cast.margaret, await finishedDraft(cast.margaret, "Larkspur Lodge"))).toBeUndefined();
  expect(await hintFor(cast.margaret, await startedDraft(cast.margaret))).toBeUndefined();
});

test("nobody is told of what they may not read: a colleague of what others sent", async () => {
  expect(await hintFor(cast.tom, await finishedDraft(cast.tom, "Larkspur House"))).toBeUndefined();
  expect(await hintFor(cast.daniel, await finishedDraft(cast.daniel, "Larkspur House"))).toBeDefined();
});
