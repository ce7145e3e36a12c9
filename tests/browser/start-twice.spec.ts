import { expect } from "@playwright/test";
import { beginDraft, journeyAt } from "./journey.ts";
import { type Portal, test } from "./portal.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const NEW = "/portal/notifications/new";
const type = "serious-injury";

test.beforeEach(({ portal }) => later(portal));

const draftsOf = async ({ admin }: Portal) => (await admin`select id from drafts where type = ${type}`).length;
/** As if what was begun had been begun some time ago. */
const later = ({ admin }: Portal) => admin`update drafts set saved_at = saved_at - interval '11 seconds'`;

test("two requests to begin a notification at once give one draft, and so does a second press", async ({
  portal,
  visitor,
}) => {
  const person = await visitor(MARGARET);
  const before = await draftsOf(portal);
  const form = await person.get(NEW);
  const press = async () => (await person.postFormOf(form, NEW, { type })).location;
  const [one, other] = await Promise.all([press(), press()]);
  expect(one).toMatch(/^\/portal\/drafts\//);
  expect([other, await press()]).toEqual([one, one]);
  expect(await draftsOf(portal)).toBe(before + 1);

  await later(portal);
  expect(await press()).not.toBe(one);
  expect(await draftsOf(portal)).toBe(before + 2);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("whoever presses twice has one draft, and whoever begins another later has two", async ({ portal, as }) => {
      const page = await as(MARGARET);
      const journey = await journeyAt(portal, type);
      const before = await draftsOf(portal);
      await page.goto(NEW);
      await page.getByRole("radio", { name: journey.title }).check();
      await page.getByRole("button", { name: "Continue" }).dblclick();
      await expect(page.getByRole("heading", { level: 1, name: journey.title })).toBeVisible();
      expect(await draftsOf(portal)).toBe(before + 1);

      await later(portal);
      await page.goto("/portal");
      await beginDraft(page, journey);
      expect(await draftsOf(portal)).toBe(before + 2);
    });
  });
}
