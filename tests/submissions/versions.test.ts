import type { Sql } from "postgres";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { readSubmission } from "#lib/cases/read-submission.ts";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { openDraft } from "#lib/drafts/open-draft.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { notification } from "#lib/journeys/notification.ts";
import { anythingElse } from "#lib/journeys/parts/ending.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import { documentOf } from "#lib/journeys/walk.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { openSubmission } from "#lib/submissions/open-submission.ts";
import { day, moment, typed } from "../journeys/larkspur.ts";
import { type Cast, finishedDraft, peopledDatabase, sendDraft, sentNotification } from "../people.ts";

const { next } = vi.hoisted(() => ({ next: { from: "9999-12-31" } }));
const heading = {
  letter: "f",
  slug: "dols-outcome",
  title: "The new form",
  source: "The new law",
  version: 3,
  offeredAt: () => true,
};
const nextVersion = () =>
  notification({ ...heading, ...next })
    .include(anythingElse)
    .build();

// The form has a third version, with one question, from a day that the tests set.
vi.mock("#lib/journeys/catalogue.ts", async (original) => {
  const ours = await original<typeof import("#lib/journeys/catalogue.ts")>();
  const among = () => [...ours.catalogue, nextVersion()];
  return {
    ...ours,
    journeyOf: (type: string, version: number) => ours.journeyOf(type, version, among()),
    currentJourney: (type: string, today: string) => ours.currentJourney(type, today, among()),
  };
});

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});
beforeEach(() => {
  next.from = "9999-12-31";
});

const takesEffect = () => {
  next.from = inLondon(new Date()).day;
};

test("what was sent reads the same after a new version has taken effect", async () => {
  const reference = await sentNotification(cast.margaret);
  const before = await openSubmission(cast.margaret, { typed: reference });
  expect(before?.definitionVersion).toBe(2);
  takesEffect();
  expect((await openSubmission(cast.margaret, { typed: reference }))?.document).toEqual(before?.document);
  const read = await readSubmission(cast.helen, { reference });
  expect(read).toMatchObject({ definitionVersion: 2, document: before?.document });
});

test("a draft is finished and sent on the version with which it began", async () => {
  const draftId = await finishedDraft(cast.margaret);
  takesEffect();
  const sent = await sendDraft(cast.margaret, draftId);
  if (!sent.ok) throw new Error(sent.error.is);
  expect(await openSubmission(cast.margaret, { typed: sent.value.reference })).toMatchObject({ definitionVersion: 2 });
});

test("what is begun on the day and after has the new version", async () => {
  takesEffect();
  const started = await startDraft(cast.margaret, { kind: "N", type: "dols-outcome" });
  if (!started.ok) throw new Error(started.error.is);
  expect((await openDraft(cast.margaret, started.value))?.journey).toMatchObject({
    version: 3,
    title: "The new form",
  });
});

describe("the law of 2 June 2026", () => {
  const consent = "The person consents to the arrangements";

  /** A draft whose application was withdrawn, as far as the page that asks why. */
  async function withdrawn(version: number): Promise<string> {
    const draftId = await finishedDraft(cast.daniel);
    await admin`
      update drafts set definition_version = ${version}, answers = answers || '{"appliedOn": "2026-05-01"}'
      where id = ${draftId}`; // as begun before that day, or after
    const outcome = {
      ...{ outcome: "withdrawn", ...day("outcomeOn", "2026-05-28"), ...moment("awareAt", "2026-05-29T09:00") },
    };
    const saved = await answerPage(cast.daniel, { draftId, page: "f7", version: 1, posted: typed(outcome) });
    expect(saved).toMatchObject({ ok: true, value: { next: "f12" } });
    return draftId;
  }

  const because = (draftId: string, endedBecause: string) =>
    answerPage(cast.daniel, { draftId, page: "f12", version: 0, posted: typed({ endedBecause }) });

  async function reasonsOffered(draftId: string): Promise<readonly string[]> {
    const { walked } = (await openDraft(cast.daniel, { draftId }))!;
    const [field] = fieldsToShow(walked.next!, walked);
    return field!.options.map(({ label }) => label);
  }

  test("is in drafts begun since, not in those begun before, and each is sent and read in its own words", async () => {
    const [before, since] = [await withdrawn(1), await withdrawn(2)];
    expect(await reasonsOffered(before)).not.toContain(consent);
    expect(await reasonsOffered(since)).toContain(consent);
    expect(await because(before, "consents")).toMatchObject({ ok: false });
    for (const [draftId, version, reason, words] of [
      [before, 1, "error", "The application was made in error"],
      [since, 2, "consents", consent],
    ] as const) {
      expect(await because(draftId, reason)).toMatchObject({ ok: true });
      const { journey, walked } = (await openDraft(cast.daniel, { draftId }))!;
      const sent = await sendDraft(cast.daniel, draftId);
      if (!sent.ok) throw new Error(sent.error.is);
      const kept = await openSubmission(cast.daniel, { typed: sent.value.reference });
      const read = await readSubmission(cast.helen, { reference: sent.value.reference });
      for (const document of [documentOf(walked), kept?.document, read?.document])
        expect(document?.flatMap(({ rows }) => rows).find(({ page }) => page === "f12")?.answer).toBe(words);
      expect([journey.version, kept?.definitionVersion]).toEqual([version, version]);
    }
  });
});
