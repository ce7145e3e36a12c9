import { beforeAll, describe, expect, test } from "vitest";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { openDraft } from "#lib/drafts/open-draft.ts";
import { removeItem } from "#lib/drafts/remove-item.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { cardsOf } from "#lib/journeys/cards.ts";
import { allegationOfAbuse } from "#lib/journeys/definitions/notifications/allegation-of-abuse/allegation-of-abuse.ts";
import { documentOf } from "#lib/journeys/walk.ts";
import type { Posted } from "#lib/kernel/posted.ts";
import { typed } from "../journeys/larkspur.ts";
import { type Cast, peopledDatabase, samplePages } from "../people.ts";

let cast: Cast;
let samples: ReadonlyMap<string, Posted>;
beforeAll(async () => {
  ({ cast } = await peopledDatabase());
  samples = await samplePages(cast.margaret, "Larkspur House", allegationOfAbuse);
});

const opened = async (draftId: string) => (await openDraft(cast.margaret, { draftId }))!;
const versionOf = async (draftId: string, page: string) => (await opened(draftId)).draft.pageVersions[page] ?? 0;

async function started(): Promise<string> {
  const draft = await startDraft(cast.margaret, { kind: "N", type: allegationOfAbuse.slug });
  if (!draft.ok) throw new Error(draft.error.is);
  return draft.value.draftId;
}

/** Answers pages as they come until the loop asks whether there is another person. Gives what it was answered. */
async function addPerson(draftId: string, code: string, another: "yes" | "no"): Promise<void> {
  for (;;) {
    const page = (await opened(draftId)).walked.next!.slug;
    const { texts } = samples.get(page.replace(/\.\d+$/, ".1"))!;
    const answers = page === "b9" ? { peopleMore: another } : page.startsWith("b1.") ? { personCode: code } : {};
    const version = await versionOf(draftId, page);
    const saved = await answerPage(cast.margaret, { draftId, page, version, posted: typed({ ...texts, ...answers }) });
    if (!saved.ok) throw new Error(`${page}: ${JSON.stringify(saved.error)}`);
    if (page === "b9") return;
  }
}

describe("several people in one draft", () => {
  test("are added one after another, shown as cards, taken out, and stand in what is sent", async () => {
    const draftId = await started();
    await addPerson(draftId, "P-1", "yes");
    await addPerson(draftId, "P-2", "yes");
    await addPerson(draftId, "P-3", "no");

    const loopPage = async () => (await opened(draftId)).walked.path.find(({ slug }) => slug === "b9")!;
    const cards = async () => cardsOf(await loopPage(), (await opened(draftId)).walked);
    expect((await cards()).map(({ number, page, isFinished }) => [number, page, isFinished])).toEqual([
      [1, "b1.1", true],
      [2, "b1.2", true],
      [3, "b1.3", true],
    ]);

    const version = await versionOf(draftId, "b9");
    const remove = (at: number) => removeItem(cast.margaret, { draftId, page: "b9", number: 2, version: at });
    for (const number of [1000, 4, 0, -1])
      expect(await removeItem(cast.margaret, { draftId, page: "b9", number, version })).toEqual({
        ok: false,
        error: { is: "changedElsewhere" },
      });
    expect(await remove(version - 1)).toEqual({ ok: false, error: { is: "changedElsewhere" } });
    expect((await remove(version)).ok).toBe(true);
    expect((await cards()).map(({ number, page }) => [number, page])).toEqual([
      [1, "b1.1"],
      [3, "b1.3"],
    ]);
    const sent = documentOf((await opened(draftId)).walked).flatMap(({ items = [] }) => items);
    expect(sent.filter(({ page }) => page === "b9").map(({ rows }) => rows[0]?.answer)).toEqual(["P-1", "P-3"]);
  });

  test("one is taken out on the page of the loop alone, and by nobody else", async () => {
    const asked = { draftId: await started(), page: "b9", number: 1, version: 0 };
    expect(await removeItem(cast.ewa, asked)).toEqual({ ok: false, error: { is: "notFound" } });
    expect(await removeItem(cast.margaret, { ...asked, page: "b1.1" })).toEqual({ ok: false, error: { is: "notYet" } });
  });
});
