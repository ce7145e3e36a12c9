import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { locationNumber } from "#lib/demo/cast-places.ts";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { openPage } from "#lib/drafts/open-page.ts";
import { saveUnsavedPage } from "#lib/drafts/save-unsaved-page.ts";
import { locationId } from "#lib/register/stable-id.ts";
import { typed } from "../journeys/larkspur.ts";
import { auditDuring, type Cast, peopledDatabase, startedDraft } from "../people.ts";

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
});

describe("what was typed when a session had ended", () => {
  const text = { anythingElse: "Half a sentence about" };
  const keep = (actor: Cast["tom"], draftId: string) =>
    saveUnsavedPage(actor, { draftId, page: "a2", posted: typed(text) });

  test("is offered again to whoever typed it, and to nobody else", async () => {
    const draftId = await sharedDraft();
    expect((await keep(cast.tom, draftId)).ok).toBe(true);
    expect(await visit(cast.tom, draftId, "a2")).toMatchObject({ unsaved: text });
    expect(await visit(cast.daniel, draftId, "a2")).toMatchObject({ unsaved: null });
    expect(await visit(cast.tom, draftId, "a3")).toMatchObject({ unsaved: null });
  });

  test("goes once the page is saved", async () => {
    const draftId = await sharedDraft();
    await keep(cast.tom, draftId);
    await answerPage(cast.tom, { draftId, page: "a2", version: 1, posted: at("01") });
    expect(await visit(cast.tom, draftId, "a2")).toMatchObject({ unsaved: null });
  });

  test("is kept in no draft that somebody may not edit, which the audit notes", async () => {
    const draftId = await sharedDraft();
    const noted = await auditDuring(admin, async () =>
      expect(await keep(cast.ewa, draftId)).toEqual({ ok: false, error: { is: "notFound" } }),
    );
    expect(noted).toMatchObject([{ action: "access.refused", subject: `draft:${draftId}` }]);
    expect(await admin`select from unsaved_pages where draft_id = ${draftId}`).toHaveLength(0);
  });
});
