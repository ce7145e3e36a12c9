import type { Sql } from "postgres";
import { beforeAll, expect, test } from "vitest";
import { locationNumber } from "#lib/demo/cast-places.ts";
import { answerPage } from "#lib/drafts/answer-page.ts";
import type { Posted } from "#lib/kernel/posted.ts";
import { locationId } from "#lib/register/stable-id.ts";
import { typed } from "../journeys/larkspur.ts";
import { type Cast, finishedDraft, peopledDatabase, samplePages, startedDraft } from "../people.ts";

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

const rowOf = async (id: string) => (await admin`select answers, page_versions from drafts where id = ${id}`)[0]!;
const answer = (draftId: string, page: string, posted: Posted, version: number) =>
  answerPage(cast.margaret, { draftId, page, version, posted });

test("a page saved alike many times at once is saved once, and each goes on", async () => {
  const id = await startedDraft(cast.margaret);
  const location = typed({ location: locationId(locationNumber("03")) });
  const saved = await Promise.all(Array.from({ length: 20 }, () => answer(id, "a2", location, 0)));
  expect(saved.filter(({ ok }) => ok)).toHaveLength(20);
  expect(await rowOf(id)).toMatchObject({ page_versions: { a2: 1 } });
});

test("a page saved differently by several people at once is saved by one, and the others are told", async () => {
  const id = await finishedDraft(cast.margaret, "Larkspur House");
  const saved = await Promise.all(
    [cast.margaret, cast.daniel, cast.tom].map((actor, index) =>
      answerPage(actor, { draftId: id, page: "z5", version: 1, posted: typed({ anythingElse: `Text ${index}` }) }),
    ),
  );
  expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
  expect(saved.filter((one) => !one.ok && one.error.is === "changedElsewhere")).toHaveLength(2);
});

test("a page saved differently by one person in many tabs at once is saved by each, and nobody is told anything", async () => {
  const id = await finishedDraft(cast.margaret, "Larkspur House");
  const texts = Array.from({ length: 8 }, (_, index) => typed({ anythingElse: `Text ${index}` }));
  const saved = await Promise.all(texts.map((text) => answer(id, "z5", text, 1)));
  expect(saved.filter(({ ok }) => !ok)).toEqual([]);
  expect(await rowOf(id)).toMatchObject({ page_versions: { z5: 9 } });
});

test("every page saved once more, as by a second press, changes nothing and goes on", async () => {
  const id = await finishedDraft(cast.margaret, "Larkspur House");
  const before = await rowOf(id);
  for (const [page, posted] of await samplePages(cast.margaret, "Larkspur House"))
    if (before.page_versions[page]) expect(await answer(id, page, posted, 0), page).toMatchObject({ ok: true });
  expect(await rowOf(id)).toEqual(before);
});
