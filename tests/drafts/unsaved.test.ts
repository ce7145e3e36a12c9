import type { Sql } from "postgres";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { dropUnsavedPage } from "#lib/drafts/drop-unsaved-page.ts";
import { NAMES, namesOf } from "#lib/drafts/findings-page.ts";
import { openFindings } from "#lib/drafts/open-findings.ts";
import { openPage } from "#lib/drafts/open-page.ts";
import { resolveFindings } from "#lib/drafts/resolve-findings.ts";
import { saveUnsavedPage } from "#lib/drafts/save-unsaved-page.ts";
import type { PortalUser } from "#lib/kernel/actor.ts";
import { typed } from "../journeys/larkspur.ts";
import { auditDuring, type Cast, finishedDraft, peopledDatabase, sendDraft } from "../people.ts";

const PAGE = "z5";

let admin: Sql;
let cast: Cast;
let draftId: string;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});
beforeEach(async () => {
  draftId = await finishedDraft(cast.margaret, "Larkspur House");
});

type More = { readonly version?: string; readonly opening?: string };
const text = (anythingElse: string, { version = "1", ...more }: More = {}) => typed({ anythingElse, version, ...more });
const keep = (actor: PortalUser, anythingElse: string, more?: More) =>
  saveUnsavedPage(actor, { draftId, page: PAGE, posted: text(anythingElse, more) });
const save = (actor: PortalUser, anythingElse: string, version: number, opening = "") =>
  answerPage(actor, { draftId, page: PAGE, version, posted: text(anythingElse, { opening }) });
const kept = async (actor: PortalUser, page = PAGE) =>
  (await openPage(actor, { draftId, page }))?.visit.unsaved ?? null;
const rows = () => admin`select user_id from unsaved_pages where draft_id = ${draftId}`;

test("what was typed and not saved is offered again to whoever typed it, on that page, and to nobody else", async () => {
  expect((await keep(cast.tom, "Half a sentence about")).ok).toBe(true);
  expect(await kept(cast.tom)).toMatchObject({ typed: { anythingElse: "Half a sentence about" }, version: 1 });
  expect(await kept(cast.tom, "a3")).toBeNull();
  expect(await kept(cast.daniel)).toBeNull();
});

test("the last that was typed counts, and the audit tells of it once, without the words", async () => {
  const noted = await auditDuring(admin, async () => {
    for (const words of ["One", "One two", "One two three"]) await keep(cast.tom, words);
  });
  expect(await kept(cast.tom)).toMatchObject({ typed: { anythingElse: "One two three" } });
  expect(noted).toMatchObject([{ action: "draft.saveUnsaved", subject: `draft:${draftId}`, detail: { page: PAGE } }]);
});

test("it is kept only while it differs from what is saved", async () => {
  await save(cast.tom, "Saved\nin two lines", 1);
  await keep(cast.tom, "Saved\r\nin two lines", { version: "2" });
  expect(await rows()).toHaveLength(0);
  await keep(cast.tom, "Saved in", { version: "2" });
  expect(await rows()).toHaveLength(1);
  await keep(cast.tom, "Saved\nin two lines", { version: "2" });
  expect(await rows()).toHaveLength(0);
});

test("it goes when its writer saves the page, also when somebody else had saved the same", async () => {
  await keep(cast.tom, "Mine");
  await save(cast.tom, "Mine, finished", 1);
  expect(await rows()).toHaveLength(0);
  await keep(cast.tom, "Theirs", { version: "2" });
  await save(cast.daniel, "Theirs", 2);
  expect(await kept(cast.tom)).toBeNull();
  expect(await save(cast.tom, "Theirs", 2)).toMatchObject({ ok: true });
  expect(await rows()).toHaveLength(0);
});

test("it goes when it is dropped, for whoever drops it alone", async () => {
  await keep(cast.tom, "Tom's");
  await keep(cast.daniel, "Daniel's");
  expect(await dropUnsavedPage(cast.tom, { draftId, page: PAGE })).toMatchObject({ ok: true });
  expect(await kept(cast.tom)).toBeNull();
  expect(await kept(cast.daniel)).toMatchObject({ typed: { anythingElse: "Daniel's" } });
  expect(await dropUnsavedPage(cast.ewa, { draftId, page: PAGE })).toEqual({ ok: false, error: { is: "notFound" } });
});

test("everybody's goes when the draft is sent, and nothing is kept any more", async () => {
  await keep(cast.tom, "Tom's");
  await keep(cast.margaret, "Margaret's");
  expect((await sendDraft(cast.daniel, draftId)).ok).toBe(true);
  expect(await rows()).toHaveLength(0);
  expect(await keep(cast.tom, "Too late")).toEqual({ ok: false, error: { is: "alreadySent" } });
  expect(await rows()).toHaveLength(0);
});

test("what arrives after its page was saved from the same opening of it brings back no old text", async () => {
  await save(cast.tom, "Finished", 1, "first");
  expect(await keep(cast.tom, "Finis", { opening: "first" })).toMatchObject({ ok: true });
  expect(await rows()).toHaveLength(0);
  await admin`
    insert into unsaved_pages (draft_id, user_id, page, typed, version, opening, posted_at)
    values (${draftId}, ${cast.tom.userId}, ${PAGE}, '{"anythingElse": "Finis"}', 1, 'first', now())`;
  expect(await kept(cast.tom), "nor when it was being written at that moment").toBeNull();
  await keep(cast.tom, "In another tab", { opening: "second" });
  expect(await kept(cast.tom), "another opening is another text").toMatchObject({
    typed: { anythingElse: "In another tab" },
  });
});

test("what somebody else saved since is shown before it is saved over", async () => {
  await keep(cast.tom, "Tom's");
  await save(cast.daniel, "Daniel's", 1);
  const { version } = (await kept(cast.tom))!;
  expect(version).toBe(1);
  expect(await save(cast.tom, "Tom's", version)).toMatchObject({
    error: { is: "changedElsewhere", version: 2, theirs: [{ answer: "Daniel's" }] },
  });
});

test("is kept in no draft that somebody may not edit, which the audit notes, and on no page that there is not", async () => {
  const noted = await auditDuring(admin, async () =>
    expect(await keep(cast.ewa, "Not mine")).toEqual({ ok: false, error: { is: "notFound" } }),
  );
  expect(noted).toMatchObject([{ action: "access.refused", subject: `draft:${draftId}` }]);
  const nowhere = await saveUnsavedPage(cast.tom, { draftId, page: "nothing", posted: text("Lost") });
  expect(nowhere).toEqual({ ok: false, error: { is: "noSuchPage" } });
  expect(await rows()).toHaveLength(0);
});

test("a reason that somebody began to write on the page about names is back on it, until they give it or drop it", async () => {
  await save(cast.tom, "Mrs Patel was told.", 1);
  const [words] = (await openFindings(cast.tom, { draftId }))!.findings;
  const { choice, because } = namesOf(words!);
  const half = typed({ [choice]: "mustStay", [because]: "It is the name of", opening: "one" });
  const names = { draftId, page: NAMES };
  const back = async (actor: PortalUser) => (await openFindings(actor, { draftId }))!.typed;
  expect((await saveUnsavedPage(cast.tom, { ...names, posted: half })).ok).toBe(true);
  expect([await back(cast.tom), await back(cast.daniel)]).toEqual([half.texts, undefined]);
  await dropUnsavedPage(cast.tom, names);
  expect(await back(cast.tom)).toBeUndefined();
  await saveUnsavedPage(cast.tom, { ...names, posted: half });
  const whole = typed({ ...half.texts, [because]: "It is the name of the ward." });
  expect((await resolveFindings(cast.tom, { draftId, posted: whole })).ok).toBe(true);
  expect(await rows()).toHaveLength(0);
});
