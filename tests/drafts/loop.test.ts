import { beforeAll, describe, expect, test, vi } from "vitest";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { openDraft } from "#lib/drafts/open-draft.ts";
import { removeItem } from "#lib/drafts/remove-item.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { cardsOf } from "#lib/journeys/cards.ts";
import { notification } from "#lib/journeys/notification.ts";
import { people } from "#lib/journeys/parts/people.ts";
import { documentOf } from "#lib/journeys/walk.ts";
import { typed } from "../journeys/larkspur.ts";
import { type Cast, peopledDatabase } from "../people.ts";

const gathering = notification({
  letter: "x",
  slug: "gathering",
  title: "People",
  source: "None",
  version: 1,
  offeredAt: () => true,
})
  .include(people({ heading: "Person", all: "People", since: () => undefined }))
  .build();

// No notification has a loop yet: here the catalogue has one more journey, with several people in it.
vi.mock("#lib/journeys/catalogue.ts", async (original) => {
  const ours = await original<typeof import("#lib/journeys/catalogue.ts")>();
  return { ...ours, journeyOf: () => gathering, currentJourney: () => gathering };
});

let cast: Cast;
beforeAll(async () => {
  ({ cast } = await peopledDatabase());
});

const opened = async (draftId: string) => (await openDraft(cast.margaret, { draftId }))!;
const versionOf = async (draftId: string, page: string) => (await opened(draftId)).draft.pageVersions[page] ?? 0;

/** Answers pages as they come until the loop asks whether there is another person. Gives what it was answered. */
async function addPerson(draftId: string, code: string, another: "yes" | "no"): Promise<void> {
  for (;;) {
    const next = (await opened(draftId)).walked.next!.slug;
    const answers = next.startsWith("b1.")
      ? { personCode: code, "beganUsingOn-notKnown": "notKnown", ageRange: "75to84" }
      : {};
    const posted = typed({ ...answers, ...(await choices(draftId, next)), peopleMore: another });
    const saved = await answerPage(cast.margaret, {
      draftId,
      page: next,
      version: await versionOf(draftId, next),
      posted,
    });
    if (!saved.ok) throw new Error(`${next}: ${JSON.stringify(saved.error)}`);
    if (next === "b9") return;
  }
}

/** The first option of every question of a page that must be chosen. */
async function choices(draftId: string, slug: string): Promise<Record<string, string>> {
  const { walked } = await opened(draftId);
  const page = walked.path.find((one) => one.slug === slug)!;
  const chosen = Object.entries(page.fields).filter(
    ([name, { kind }]) => ["radios", "checkboxes"].includes(kind) && name !== "peopleMore",
  );
  return Object.fromEntries(chosen.map(([name, field]) => [name, Object.keys(field.options!(walked))[0]!]));
}

describe("several people in one draft", () => {
  test("are added one after another, shown as cards, taken out, and stand in what is sent", async () => {
    const started = await startDraft(cast.margaret, { kind: "N", type: "gathering" });
    if (!started.ok) throw new Error(started.error.is);
    const { draftId } = started.value;
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
    expect(await remove(version - 1)).toEqual({ ok: false, error: { is: "changedElsewhere" } });
    expect((await remove(version)).ok).toBe(true);
    expect((await cards()).map(({ number, page }) => [number, page])).toEqual([
      [1, "b1.1"],
      [3, "b1.3"],
    ]);
    const sent = documentOf((await opened(draftId)).walked).flatMap(({ items = [] }) => items);
    expect(sent.map(({ rows }) => rows[0]?.answer)).toEqual(["P-1", "P-3"]);
  });

  test("one is taken out on the page of the loop alone, and by nobody else", async () => {
    const started = await startDraft(cast.margaret, { kind: "N", type: "gathering" });
    if (!started.ok) throw new Error(started.error.is);
    const asked = { draftId: started.value.draftId, page: "b9", number: 1, version: 0 };
    expect(await removeItem(cast.ewa, asked)).toEqual({ ok: false, error: { is: "notFound" } });
    expect(await removeItem(cast.margaret, { ...asked, page: "b1.1" })).toEqual({ ok: false, error: { is: "notYet" } });
  });
});
