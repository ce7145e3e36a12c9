import { getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { pdfOf } from "#lib/documents/pdf.ts";
import { decisionRecord } from "#lib/notifications/triage/decision-record.ts";
import { walkTriage } from "#lib/notifications/triage/walk-triage.ts";

const AT = new Date("2026-11-30T02:55:00Z");

async function readBack(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes);
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const texts = await Promise.all(pages.map(async (page) => (await page.getTextContent()).items));
  const { info } = await pdf.getMetadata();
  return {
    pages: pages.length,
    text: texts
      .flat()
      .map((item) => ("str" in item ? item.str : ""))
      .join(" ")
      .replace(/\s+/g, " "),
    tags: (await Promise.all(pages.map((page) => page.getStructTree()))).flatMap(tagsIn),
    isMarked: (await pdf.getMarkInfo())?.Marked,
    info: info as Record<string, unknown>,
  };
}

const tagsIn = (tree: unknown): readonly string[] => {
  const { role, children = [] } = (tree ?? {}) as { role?: string; children?: readonly unknown[] };
  return [...(role ? [role] : []), ...children.flatMap(tagsIn)];
};

test("the record of a decision has the answers, the rule, the day and the time, and is read in order by its tags", async () => {
  const { given, at: outcome } = walkTriage({ danger: "no", happened: "liberty", outcomeKnown: "no" }, "2026-11-30");
  if (outcome?.is !== "nothing") throw new Error("Something is to be sent.");
  const bytes = await pdfOf(decisionRecord({ given, outcome }, { at: AT, by: "Care Regulator" }));
  expect(Buffer.from(bytes.slice(0, 8)).toString()).toBe("%PDF-1.7");

  const { pages, text, tags, isMarked, info } = await readBack(bytes);
  expect(pages).toBe(1);
  expect(text).toContain("30 November 2026 at 2:55am");
  expect(text).toContain("Do you know the outcome of the application, or was it withdrawn? No");
  expect(text).toContain("Is anyone in danger now? No");
  expect(text).toContain("Care Quality Commission (Registration) Regulations 2009, regulation 18(2)(c) and (d)");
  expect(isMarked).toBe(true);
  expect(info).toMatchObject({ Title: "Record of a decision about a notification", Language: "en-GB" });
  expect(tags.slice(0, 4)).toEqual(["Root", "Document", "H1", "P"]);
  expect(tags.filter((tag) => tag === "H2")).toHaveLength(3);
  expect(tags.filter((tag) => tag === "LBody").length).toBe(tags.filter((tag) => tag === "Lbl").length);
});

test("a long document has as many pages as it needs, each numbered, with letters of every language of Europe", async () => {
  const words = "Żółć, Ωμέγα, Привет, “naïve” — £5 ";
  const bytes = await pdfOf({
    ...{ title: "Long", author: "Care Regulator", madeAt: AT, foot: "Care Regulator" },
    blocks: Array.from({ length: 60 }, () => ({ paragraph: words.repeat(6) })),
  });
  const { pages, text, tags } = await readBack(bytes);
  expect(pages).toBeGreaterThan(2);
  expect(text).toContain(words.trim());
  for (let page = 1; page <= pages; page++) expect(text).toContain(`Page ${page} of ${pages}`);
  expect(tags.filter((tag) => tag === "P").length).toBeGreaterThanOrEqual(60);
});
