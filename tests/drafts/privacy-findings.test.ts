import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { readSubmission } from "#lib/cases/read-submission.ts";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { namesOf } from "#lib/drafts/findings-page.ts";
import { openFindings } from "#lib/drafts/open-findings.ts";
import { openPage } from "#lib/drafts/open-page.ts";
import { resolveFindings } from "#lib/drafts/resolve-findings.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { openCheck } from "#lib/notifications/open-check.ts";
import { openSubmission } from "#lib/submissions/open-submission.ts";
import { larkspur, typed } from "../journeys/larkspur.ts";
import { type Cast, finishedDraft, peopledDatabase, samplePages, sendDraft } from "../people.ts";

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

const say = (draftId: string, words: string, version = 1) =>
  answerPage(cast.margaret, { draftId, page: "z5", version, posted: typed({ anythingElse: words }) });
const wordsIn = async (draftId: string) => (await openFindings(cast.margaret, { draftId }))!.findings;
const judge = async (draftId: string, choice: string, because = "") => {
  const forms = (await wordsIn(draftId)).map((one) => ({
    [namesOf(one).choice]: choice,
    [namesOf(one).because]: because,
  }));
  return resolveFindings(cast.margaret, { draftId, posted: typed(Object.assign({}, ...forms)) });
};

describe("words that may tell who somebody is", () => {
  test("are asked about when they are saved: a title with a name, a colleague, an NHS number", async () => {
    const draftId = await finishedDraft(cast.margaret);
    expect(await say(draftId, "Mrs Patel and Daniel Reyes were told, 943 476 5919.")).toMatchObject({
      ok: true,
      value: { hasFindings: true },
    });
    expect((await wordsIn(draftId)).map(({ kind, text }) => [kind, text])).toEqual([
      ["titledName", "Mrs Patel"],
      ["colleagueName", "Daniel Reyes"],
      ["nhsNumber", "943 476 5919"],
    ]);
  });

  test("must be judged before sending, and then never stand in its way", async () => {
    const draftId = await finishedDraft(cast.margaret);
    await say(draftId, "Mrs Patel was told.");
    expect(await sendDraft(cast.margaret, draftId)).toEqual({ ok: false, error: { is: "hasFindings" } });
    expect(await judge(draftId, "")).toMatchObject({ ok: false, error: { is: "unanswered" } });
    expect(await judge(draftId, "mustStay")).toMatchObject({ ok: false, error: { is: "unanswered" } });
    expect((await judge(draftId, "mustStay", "It is the name of the ward.")).ok).toBe(true);
    expect((await sendDraft(cast.margaret, draftId)).ok).toBe(true);
  });

  test("are not told again in the reason why they must stay", async () => {
    const draftId = await finishedDraft(cast.margaret);
    await say(draftId, "Mrs Patel was told.");
    const [one] = await wordsIn(draftId);
    expect(await judge(draftId, "mustStay", "Nurse Kowalska, NHS 999 000 0018, said so")).toMatchObject({
      ok: false,
      error: {
        errors: {
          [namesOf(one!).because]: "Take out “Nurse Kowalska” and “999 000 0018”, which may tell who somebody is",
        },
      },
    });
    expect(await wordsIn(draftId)).toHaveLength(1);
  });

  test("that must stay are shown with the reason before and after sending, of staff to those who read the whole", async () => {
    const draftId = await finishedDraft(cast.margaret);
    await say(draftId, "Mrs Patel was told.");
    await judge(draftId, "mustStay", "It is the name of the ward.");
    const { kept: before } = (await openCheck(cast.margaret, { draftId }))!;
    const sent = await sendDraft(cast.margaret, draftId);
    if (!sent.ok) throw new Error(sent.error.is);
    const { reference } = sent.value;
    const kept = [
      {
        question: "Is there anything else we should know?",
        words: "Mrs Patel",
        because: "It is the name of the ward.",
      },
    ];
    expect(before).toEqual(kept);
    expect(await openSubmission(cast.margaret, { typed: reference })).toMatchObject({ keptWords: kept });
    expect(await readSubmission(cast.helen, { reference })).toMatchObject({ keptWords: kept });
    expect(await readSubmission(cast.omar, { reference })).toMatchObject({ keptWords: [] });
  });

  test("are shown in their sentences, wherever they stand in an answer, and asked about once", async () => {
    const draftId = await finishedDraft(cast.margaret);
    await say(draftId, "At noon Mrs Patel rang.\nWe told Mrs Patel why! She left.");
    expect(await wordsIn(draftId)).toMatchObject([
      {
        ...{ page: "z5", field: "anythingElse", question: "Is there anything else we should know?" },
        quotes: [
          { before: "At noon ", words: "Mrs Patel", after: " rang." },
          { before: "We told ", words: "Mrs Patel", after: " why!" },
        ],
      },
    ]);
  });

  test("that are to be taken out are asked about again until they are, on the page where they stand", async () => {
    const draftId = await finishedDraft(cast.margaret);
    await say(draftId, "Mrs Patel was told.");
    expect(await judge(draftId, "takeOut")).toMatchObject({ value: { next: "z5" } });
    expect(await wordsIn(draftId)).toHaveLength(1);
    expect(await sendDraft(cast.margaret, draftId)).toEqual({ ok: false, error: { is: "hasFindings" } });
    expect(await say(draftId, "Mrs Patel was told on Monday.", 2)).toMatchObject({ value: { hasFindings: true } });
    expect(await say(draftId, "The daughter was told.", 3)).toMatchObject({ value: { hasFindings: false } });
    expect(await wordsIn(draftId)).toEqual([]);
  });

  test("on several pages are taken out one after the other, and then the draft goes on where it was", async () => {
    const draftId = await finishedDraft(cast.margaret);
    const forms = await samplePages(cast.margaret);
    const put = (page: string, texts: Texts, version: number) =>
      answerPage(cast.margaret, { draftId, page, version, posted: typed({ ...forms.get(page)!.texts, ...texts }) });
    await put("f9", { conditionsSet: "Mrs Patel visits." }, 1);
    await put("z5", { anythingElse: "Mr Jones was told." }, 1);
    const before = { next: "f9" };
    expect(await judge(draftId, "takeOut")).toMatchObject({ value: before });

    const shown = async (page: string) =>
      (await openPage(cast.margaret, { draftId, page }))!.takeOut.map(({ text }) => text);
    expect([await shown("f9"), await shown("z5"), await shown("a2")]).toEqual([["Mrs Patel"], ["Mr Jones"], []]);
    expect(await put("a7", {}, 1), "another page leads nowhere else").toMatchObject({ value: { next: undefined } });
    const next = { next: "z5", hasFindings: false };
    expect(await put("f9", { conditionsSet: "The daughter visits." }, 2)).toMatchObject({ value: next });
    expect(await put("z5", { anythingElse: "" }, 2)).toMatchObject({ value: { next: undefined, hasFindings: false } });
    expect((await sendDraft(cast.margaret, draftId)).ok).toBe(true);
  });

  test("that must stay change what is declared; that are no person's do not", async () => {
    const declared = async (draftId: string) =>
      fieldsToShow((await openCheck(cast.margaret, { draftId }))!.declaration, { given: {}, facts: larkspur })[0]
        ?.options[0]?.label;
    const [kept, noPerson] = [await finishedDraft(cast.margaret), await finishedDraft(cast.margaret)];
    for (const draftId of [kept, noPerson]) await say(draftId, "Mrs Patel was told.");
    await judge(kept, "mustStay", "It is the name of the ward.");
    await judge(noPerson, "notAPerson");
    expect(await declared(kept)).toContain("except where I said why a name or number must stay");
    expect(await declared(noPerson)).toContain("I have used codes, not names.");
  });

  test("judged once are not asked about again while they stay the same", async () => {
    const draftId = await finishedDraft(cast.margaret);
    await say(draftId, "Mrs Patel was told.");
    await judge(draftId, "notAPerson");
    expect(await say(draftId, "Mrs Patel was told on Monday.", 2)).toMatchObject({ value: { hasFindings: false } });
    expect(await admin`select from drafts where id = ${draftId} and scan_answers::text like '%Patel%'`).toHaveLength(0);
  });
});
