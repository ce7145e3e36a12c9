import type { Sql } from "postgres";
import { beforeAll, expect, test } from "vitest";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { discardDraft } from "#lib/drafts/discard-draft.ts";
import { openPage } from "#lib/drafts/open-page.ts";
import type { PortalUser } from "#lib/kernel/actor.ts";
import { typed } from "../journeys/larkspur.ts";
import { type Cast, copyOfDraft, finishedDraft, peopledDatabase, samplePages, sendDraft } from "../people.ts";

const HOUSE = "Larkspur House";
const ROUNDS = Array.from({ length: 20 }, (_, index) => index + 1);

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

const rowOf = async (id: string) =>
  (await admin`select answers, page_versions, revision from drafts where id = ${id}`)[0]!;
const save = (actor: PortalUser, draftId: string, page: string, version: number, answers: Record<string, string>) =>
  answerPage(actor, { draftId, page, version, posted: typed(answers) });

test("two people who save two pages of one draft at the same moment lose nothing, however often", async () => {
  const id = await finishedDraft(cast.margaret, HOUSE);
  const before = await rowOf(id);
  for (const round of ROUNDS) {
    const [anythingElse, ownReference] = [`Text ${round}`, `INC-${round}`];
    const saved = await Promise.all([
      save(cast.margaret, id, "z5", round, { anythingElse }),
      save(cast.daniel, id, "a7", round, { ownReference, lateBecause: "A letter" }),
    ]);
    expect(saved.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await rowOf(id)).answers).toMatchObject({ anythingElse, ownReference });
  }
  expect(await rowOf(id)).toMatchObject({
    page_versions: { ...before.page_versions, z5: 21, a7: 21 },
    revision: before.revision + 2 * ROUNDS.length,
  });
});

test("every page of a draft saved at the same moment, by three people, is saved", async () => {
  const id = await finishedDraft(cast.margaret, HOUSE);
  const before = await rowOf(id);
  const pages = [...(await samplePages(cast.margaret, HOUSE))].filter(([page]) => before.page_versions[page]);
  const people = [cast.margaret, cast.daniel, cast.tom];
  const saved = await Promise.all(
    pages.map(([page, posted], index) =>
      answerPage(people[index % people.length]!, { draftId: id, page, version: 1, posted }),
    ),
  );
  expect(pages.length).toBeGreaterThan(10);
  expect(saved.filter(({ ok }) => !ok)).toEqual([]);
  expect((await rowOf(id)).page_versions).toEqual(Object.fromEntries(pages.map(([page]) => [page, 2])));
});

test("what is saved at the moment of sending is in what is sent, or whoever saves it is told that it is too late", async () => {
  const finished = await finishedDraft(cast.daniel, HOUSE);
  for (const round of ROUNDS) {
    const { id: draftId } = await copyOfDraft(admin, finished);
    const anythingElse = `Text ${round}`;
    const [saved, sent] = await Promise.all([
      save(cast.margaret, draftId, "z5", 1, { anythingElse }),
      sendDraft(cast.daniel, draftId),
    ]);
    expect(sent.ok).toBe(true);
    const [kept] = await admin`select answers from submissions where draft_id = ${draftId}`;
    expect(saved.ok || saved.error.is).toEqual(kept?.answers.anythingElse === anythingElse || "alreadySent");
  }
});

test("a draft that is deleted at the moment of sending is either sent or deleted, and nobody is told otherwise", async () => {
  const finished = await finishedDraft(cast.daniel, HOUSE);
  for (const _ of ROUNDS) {
    const { id: draftId } = await copyOfDraft(admin, finished);
    const [first, sent, second] = await Promise.all([
      discardDraft(cast.margaret, { draftId }),
      sendDraft(cast.daniel, draftId),
      discardDraft(cast.margaret, { draftId }),
    ]);
    expect([first.ok, sent.ok, second.ok].filter(Boolean)).toHaveLength(1);
    expect(await admin`select 1 from submissions where draft_id = ${draftId}`).toHaveLength(sent.ok ? 1 : 0);
    expect(await admin`select 1 from drafts where id = ${draftId}`).toHaveLength(sent.ok ? 1 : 0);
  }
});

test("a page opened while its draft is deleted is there or not, and never an error", async () => {
  const finished = await finishedDraft(cast.daniel, HOUSE);
  for (const _ of ROUNDS) {
    const { id: draftId } = await copyOfDraft(admin, finished);
    const opened = () => openPage(cast.margaret, { draftId, page: "a2" });
    const [, ...pages] = await Promise.all([discardDraft(cast.daniel, { draftId }), opened(), opened(), opened()]);
    for (const page of pages) expect([undefined, draftId]).toContain(page?.draft.id);
  }
});
