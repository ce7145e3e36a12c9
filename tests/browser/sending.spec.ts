import { expect, type Page } from "@playwright/test";
import { answerAll, draftReadyToSend, fillPage, journeyAt, newDraft, pageOf } from "./journey.ts";
import { untilAllIsSent } from "./mailbox.ts";
import { type Portal, test } from "./portal.ts";
import { TOM, tomWorksEverywhere } from "./tom.ts";

const MARGARET = "margaret.okafor@larkspur.example";

tomWorksEverywhere();

test("a double click sends once", async ({ portal, visitor, as }) => {
  const draft = await draftReadyToSend(portal, await visitor(MARGARET));
  const page = await as(MARGARET);
  await page.goto(`${draft}/check-answers`);
  await page.locator("[name=declaration]").check();
  await page.getByRole("button", { name: "Send notification" }).dblclick();
  await expect(page).toHaveURL(`${draft}/sent`);
  expect(await shownReference(page)).toBe(await theOnlyReference(portal, draft));
});

test("50 posts of one draft at once send once, and each of them learns the reference", async ({ portal, visitor }) => {
  const sender = await visitor(MARGARET);
  const draft = await draftReadyToSend(portal, sender);
  const before = await receipts(portal, MARGARET);
  const form = await sender.get(`${draft}/check-answers`);
  const posts = await Promise.all(
    Array.from({ length: 50 }, () => sender.postFormOf(form, `${draft}/check-answers`, { declaration: "agreed" })),
  );
  for (const { status, location } of posts)
    expect({ status, location }).toEqual({ status: 303, location: `${draft}/sent` });
  expect((await sender.get(`${draft}/sent`)).body).toContain(
    `<strong>${await theOnlyReference(portal, draft)}</strong>`,
  );
  await untilAllIsSent(portal);
  expect(await receipts(portal, MARGARET)).toBe(before + 1);
  expect(
    await portal.admin`select 1 from cases join submissions sent on sent.id = submission_id where draft_id = ${idIn(draft)}`,
  ).toHaveLength(1);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("going back, refreshing and sending again after it was sent shows what was sent", async ({
      portal,
      visitor,
      as,
    }) => {
      const draft = await draftReadyToSend(portal, await visitor(MARGARET));
      const [page, other] = [await as(MARGARET), await as(MARGARET)];
      for (const one of [page, other]) {
        await one.goto(`${draft}/check-answers`);
        await one.locator("[name=declaration]").check();
      }
      const old = await as(MARGARET);
      await old.goto(`${draft}/z5`);
      await page.getByRole("button", { name: "Send notification" }).click();
      await expect(page).toHaveURL(`${draft}/sent`);
      const reference = await theOnlyReference(portal, draft);

      await page.reload();
      expect(await shownReference(page)).toBe(reference);
      await page.goBack();
      await expect(page).toHaveURL(`${draft}/sent`);
      expect(await shownReference(page)).toBe(reference);

      await other.getByRole("button", { name: "Send notification" }).click();
      await expect(other).toHaveURL(`${draft}/sent`);
      expect(await shownReference(other)).toBe(reference);

      await old.getByRole("textbox").fill("Too late");
      await old.getByRole("button", { name: "Save and continue" }).click();
      await expect(old).toHaveURL(`${draft}/sent`);
      expect(await shownReference(old)).toBe(reference);

      for (const place of ["", "/a2", "/check-answers"]) {
        await page.goto(`${draft}${place}`);
        await expect(page).toHaveURL(`${draft}/sent`);
      }
      expect(await theOnlyReference(portal, draft)).toBe(reference);
    });

    test("who saves a page that was saved meanwhile by somebody else is told, and loses nothing", async ({
      portal,
      visitor,
      as,
    }) => {
      const draft = await draftReadyToSend(portal, await visitor(MARGARET));
      const [first, second] = [await as(TOM), await as(MARGARET)];
      for (const page of [first, second]) await page.goto(`${draft}/z5`);
      await first.getByRole("textbox").fill("Written first");
      await first.getByRole("button", { name: "Save and continue" }).click();
      await expect(first).toHaveURL(`${draft}/check-answers`);

      await second.getByRole("textbox").fill("Written second");
      await second.getByRole("button", { name: "Save and continue" }).click();
      const banner = second.locator(".govuk-notification-banner");
      await expect(banner).toContainText("Someone else saved this page while you were answering it.");
      await expect(banner).toContainText("Written first");
      await expect(second.getByRole("textbox")).toHaveValue("Written second");
      const answers = async () =>
        (await portal.admin`select answers from drafts where id = ${idIn(draft)}`)[0]?.answers;
      expect(await answers()).toMatchObject({ anythingElse: "Written first" });

      await second.getByRole("button", { name: "Save and continue" }).click();
      await expect(second).toHaveURL(`${draft}/check-answers`);
      expect(await answers()).toMatchObject({ anythingElse: "Written second" });
    });

    test("who skips pages by their address comes to the first that is not answered", async ({
      portal,
      visitor,
      as,
    }) => {
      const draft = await newDraft(await visitor(MARGARET));
      const page = await as(MARGARET);
      for (const place of ["sent", "f14", "a3", "check-answers"]) {
        await page.goto(`${draft}/${place}`);
        await expect(page).toHaveURL(place === "sent" ? draft : `${draft}/a2`);
      }
      await fillPage(page, pageOf(await journeyAt(portal, "dols-outcome"), "a2").fields);
      await page.getByRole("button", { name: "Save and continue" }).click();
      await expect(page).toHaveURL(`${draft}/a3`);
      await page.goto(`${draft}/check-answers`);
      await expect(page).toHaveURL(`${draft}/a3`);
    });
  });
}

test("a draft that is not finished cannot be sent by posting, nor any draft by opening an address", async ({
  portal,
  visitor,
}) => {
  const sender = await visitor(MARGARET);
  const ready = await draftReadyToSend(portal, sender);
  const form = await sender.get(`${ready}/check-answers`);
  const unfinished = await newDraft(sender);
  const moved = { ...form, body: form.body.replaceAll(idIn(ready), idIn(unfinished)) };
  const { location } = await sender.postFormOf(moved, `${unfinished}/check-answers`, { declaration: "agreed" });
  expect(location).toBe(`${unfinished}/a2`);
  await sender.get(`${ready}/check-answers?declaration=agreed`);
  expect(
    await portal.admin`select 1 from submissions where draft_id in (${idIn(ready)}, ${idIn(unfinished)})`,
  ).toHaveLength(0);
});

test("an answer changed on the way closes its branch: what was answered there is neither shown nor sent", async ({
  portal,
  visitor,
  as,
}) => {
  const journey = await journeyAt(portal, "dols-outcome");
  const draft = await draftReadyToSend(portal, await visitor(MARGARET));
  const page = await as(MARGARET);
  await page.goto(`${draft}/f7`);
  await page.getByRole("radio", { name: "Granted", exact: true }).check();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await expect(page).toHaveURL(`${draft}/check-answers`);
  await expect(page.getByText("What are the conditions?")).toHaveCount(0);
  await page.goto(`${draft}/f11`);
  await expect(page).toHaveURL(draft);
  expect(await answerAll(page, { ...journey, pages: [] })).toEqual([]);
  await page.locator("[name=declaration]").check();
  await page.getByRole("button", { name: "Send notification" }).click();
  await expect(page).toHaveURL(`${draft}/sent`);
  const [sent] = await portal.admin`select answers, document from submissions where draft_id = ${idIn(draft)}`;
  expect(sent!.answers).not.toHaveProperty("conditionsSet");
  expect(JSON.stringify(sent!.document)).not.toContain("What are the conditions?");
});

const idIn = (draft: string) => draft.split("/").at(-1) ?? "";
const shownReference = (page: Page) => page.locator(".govuk-panel__body strong").textContent();

async function theOnlyReference({ admin }: Portal, draft: string): Promise<string> {
  const sent = await admin`select reference from submissions where draft_id = ${idIn(draft)}`;
  expect(sent).toHaveLength(1);
  return sent[0]!.reference;
}

const receipts = async (portal: Portal, to: string) =>
  (await portal.mailbox()).filter((message) => message.to === to && message.subject.startsWith("We have received"))
    .length;
