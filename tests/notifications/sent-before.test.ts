import { beforeAll, expect, test } from "vitest";
import type { PortalUser } from "#lib/kernel/actor.ts";
import { openCheck } from "#lib/notifications/open-check.ts";
import { type Cast, finishedDraft, peopledDatabase, sentNotification, startedDraft } from "../people.ts";

let cast: Cast;
beforeAll(async () => {
  ({ cast } = await peopledDatabase());
});

const hintFor = async (actor: PortalUser, draftId: string) => (await openCheck(actor, { draftId }))!.before;

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
