import { beforeAll, expect, test, vi } from "vitest";
import { openDraft } from "#lib/drafts/open-draft.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { openSubmission } from "#lib/submissions/open-submission.ts";
import { restraint } from "../journeys/restraint.ts";
import { answerWithSamples, type Cast, peopledDatabase, samplePages, sendDraft } from "../people.ts";

// The catalogue has a law of the future, as it is on this day in London: the database refuses times that are not its own.
const london = vi.hoisted(() => ({ day: "" }));
vi.mock("#lib/journeys/catalogue.ts", async (original) => {
  const ours = await original<typeof import("#lib/journeys/catalogue.ts")>();
  const { restraint, restraintLater } = await import("../journeys/restraint.ts");
  const nine = [...ours.catalogue, restraint, restraintLater];
  return {
    ...ours,
    journeyOf: (type: string, version: number) => ours.journeyOf(type, version, nine),
    currentJourney: (type: string) => ours.currentJourney(type, london.day, nine),
  };
});

let cast: Cast;
beforeAll(async () => {
  ({ cast } = await peopledDatabase());
});

const begin = (day: string, who = cast.margaret) => {
  london.day = day;
  return startDraft(who, { kind: "N", type: restraint.slug });
};
const versionOf = async (draftId: string) => (await openDraft(cast.margaret, { draftId }))?.journey.version;

test("is begun from its first day, and no more from the day at whose beginning it ends", async () => {
  const noSuchType = { ok: false, error: { is: "noSuchType" } };
  expect(await begin("2026-11-30", cast.daniel)).toEqual(noSuchType);
  expect(await begin("2026-12-01", cast.daniel)).toMatchObject({ ok: true });
  expect(await begin("2028-02-28", cast.ewa)).toMatchObject({ ok: true });
  expect(await begin("2028-02-29", cast.daniel)).toEqual(noSuchType);
});

test("leaves a draft that is open at midnight as it was begun: it is finished, sent and read so", async () => {
  const begun = await begin("2027-03-27");
  if (!begun.ok) throw new Error("A draft could not be begun.");
  const { draftId } = begun.value;
  for (const day of ["2027-03-28", "2028-02-29"]) {
    london.day = day;
    expect(await versionOf(draftId)).toBe(1);
  }
  await answerWithSamples(cast.margaret, draftId, await samplePages(cast.margaret, undefined, restraint));
  const sent = await sendDraft(cast.margaret, draftId);
  if (!sent.ok) throw new Error(`It was not sent: ${sent.error.is}`);
  const read = await openSubmission(cast.margaret, { typed: sent.value.reference });
  expect(read?.definitionVersion).toBe(1);
  const questions = read?.document.flatMap(({ rows }) => rows.map(({ question }) => question));
  expect(questions).toContain("How was the person restrained?");

  const after = await begin("2027-03-28");
  expect(after.ok && (await versionOf(after.value.draftId))).toBe(2);
});
