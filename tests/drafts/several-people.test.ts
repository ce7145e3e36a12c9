import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { locationNumber } from "#lib/demo/cast-places.ts";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { openPage } from "#lib/drafts/open-page.ts";
import { locationId } from "#lib/register/stable-id.ts";
import { typed } from "../journeys/larkspur.ts";
import { type Cast, peopledDatabase, startedDraft } from "../people.ts";

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

const at = (digits: string) => typed({ location: locationId(locationNumber(digits)) });
const visit = async (actor: Cast["tom"], draftId: string, page: string) =>
  (await openPage(actor, { draftId, page }))?.visit;

/** A draft of Daniel's about Larkspur House, which Tom and Margaret may send for too. */
async function sharedDraft(): Promise<string> {
  const draftId = await startedDraft(cast.daniel);
  await answerPage(cast.daniel, { draftId, page: "a2", version: 0, posted: at("01") });
  return draftId;
}

describe("two people in one draft", () => {
  test("see of each other which page the other has open", async () => {
    const draftId = await sharedDraft();
    expect(await visit(cast.daniel, draftId, "a3")).toMatchObject({ others: [] });
    expect(await visit(cast.tom, draftId, "a2")).toMatchObject({ others: [{ name: "Daniel Reyes", page: "a3" }] });
    expect(await visit(cast.daniel, draftId, "a3")).toMatchObject({ others: [{ name: "Tom Whitfield", page: "a2" }] });
  });

  test("who was there long ago is not shown", async () => {
    const draftId = await sharedDraft();
    await visit(cast.daniel, draftId, "a2");
    await admin`update draft_visits set seen_at = now() - interval '16 minutes' where draft_id = ${draftId}`;
    expect(await visit(cast.tom, draftId, "a2")).toMatchObject({ others: [] });
  });

  test("the second who saves the same page is told what the first saved, and saves by saving again", async () => {
    const draftId = await sharedDraft();
    const second = await answerPage(cast.margaret, { draftId, page: "a2", version: 0, posted: at("02") });
    expect(second).toMatchObject({
      ok: false,
      error: {
        is: "changedElsewhere",
        version: 1,
        theirs: [{ page: "a2", answer: expect.stringContaining("Larkspur House") }],
      },
    });
    const again = await answerPage(cast.margaret, { draftId, page: "a2", version: 1, posted: at("02") });
    expect(again.ok).toBe(true);
  });

  test("are told of what the other saved, and never of what they saved themselves", async () => {
    const draftId = await sharedDraft();
    const save = (actor: Cast["tom"], digits: string, version: number) =>
      answerPage(actor, { draftId, page: "a2", version, posted: at(digits) });
    expect(await save(cast.daniel, "02", 0), "his own, saved in another tab").toMatchObject({ ok: true });
    expect(await save(cast.margaret, "01", 2)).toMatchObject({ ok: true });
    expect(await save(cast.daniel, "02", 2)).toMatchObject({ error: { is: "changedElsewhere", isByAnother: true } });
    expect(await save(cast.daniel, "02", 3), "he has seen hers").toMatchObject({ ok: true });
    expect(await save(cast.daniel, "01", 0), "and his is the last").toMatchObject({ ok: true });
  });

  test("a page that is posted without its version is not saved, and gets the one to save over", async () => {
    const draftId = await sharedDraft();
    for (const version of [undefined, "", "now", "1.5"])
      expect(await answerPage(cast.daniel, { draftId, page: "a2", version, posted: at("02") })).toEqual({
        ok: false,
        error: { is: "noVersion", version: 1 },
      });
  });
});
