import { expect, type Page } from "@playwright/test";
import { isEvery } from "../tiers.ts";
import { draftReadyToSend } from "./journey.ts";
import { test } from "./portal.ts";
import { askForLink, forgetLinkRequests } from "./sign-in.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const HELEN = "helen.ward@regulator.example";
const SAMUEL = "samuel.osei@osei.example";

const foreign = '<div data-foreign="">x</div>';
const BOX = /<textarea[^>]*name="\w+"[^>]*>[^<]*<\/textarea>|<input(?![^>]*type="hidden")[^>]*name="\w+"[^>]*>/;

/** Where a program in the browser, like a password manager, puts an element of its own. */
const places: Readonly<Record<string, (html: string) => string>> = {
  "beside a box": (html) => html.replace(BOX, (box) => box + foreign),
  "inside a label": (html) => html.replace(/(<label[^>]*>)/, `$1${foreign}`),
  "around a box": (html) => html.replace(BOX, (box) => `<div data-foreign="">${box}</div>`),
  "first in main": (html) => html.replace(/(<main[^>]*>)/, `$1${foreign}`),
  "first in body": (html) => html.replace(/(<body[^>]*>)/, `$1${foreign}`),
  "inside the form": (html) => html.replace(/(<main.*<form[^>]*>)/s, `$1${foreign}`),
  nowhere: (html) => html.replace("</body>", " </body>"),
  "after the button": (html) => html.replace(/(<main.*<button.*?<\/button>)/s, `$1${foreign}`),
};

/** Opens a page with a foreign element in it, whose scripts wait until they are let in. */
async function openBeforeScripts(page: Page, path: string, place: (html: string) => string) {
  const letIn = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await letIn.promise;
    await route.continue();
  });
  await page.route(
    (url) => url.pathname + url.search === path,
    async (route) => {
      if (route.request().method() !== "GET") return route.continue();
      const response = await route.fetch();
      const body = await response.text();
      const changed = place(body);
      expect(changed).not.toBe(body);
      await route.fulfill({ response, body: changed });
    },
  );
  await page.goto(path, { waitUntil: "commit" });
  await page.locator("footer").waitFor();
  return letIn.resolve;
}

for (const [name, place] of Object.entries(places)) {
  test(`what is typed before and while the scripts come stays, with a foreign element ${name}`, async ({
    portal,
    as,
    visitor,
  }) => {
    const draft = await draftReadyToSend(portal, await visitor(MARGARET));
    const page = await as(MARGARET);
    const letIn = await openBeforeScripts(page, `${draft}/z5`, place);
    const box = page.locator("[name=anythingElse]");
    await box.fill("");
    await box.pressSequentially("Typed before, ");
    letIn();
    await page.keyboard.type("while, ", { delay: 30 });
    await expect(page.locator("body")).toHaveClass(/js-enabled/);
    await page.keyboard.type("and after.");
    await expect(box).toHaveValue("Typed before, while, and after.");
    await page.getByRole("button", { name: "Save and continue" }).click();
    await expect(page).toHaveURL(`${draft}/check-answers`);
    await expect(page.getByText("Typed before, while, and after.")).toBeVisible();
  });

  if (!isEvery && name !== "around a box") continue; // the form is the same
  test(`an address typed on the page to sign in stays, with a foreign element ${name}`, async ({ portal, as }) => {
    await forgetLinkRequests(portal);
    const page = await as();
    const letIn = await openBeforeScripts(page, "/sign-in", place);
    await page.getByLabel("Email address").fill("somebody@larkspur.example");
    letIn();
    await expect(page.locator("body")).toHaveClass(/js-enabled/);
    await expect(page.getByLabel("Email address")).toHaveValue("somebody@larkspur.example");
    await page.getByRole("button", { name: "Email me a link" }).click();
    await expect(page).toHaveURL("/sign-in/check-your-email");
  });
}

test("every kind of answer stays, on every page with a form, when the page is drawn anew", async ({
  portal,
  as,
  visitor,
}) => {
  await forgetLinkRequests(portal);
  const [death, dols] = [
    await draftReadyToSend(portal, await visitor(MARGARET), "serious-injury"),
    await draftReadyToSend(portal, await visitor(MARGARET)),
  ];
  const link = await askForLink(portal, await visitor(), SAMUEL);
  const pages: readonly (readonly [string | undefined, string])[] = [
    [undefined, "/sign-in"],
    [undefined, "/sign-in/problem"],
    [undefined, link],
    [MARGARET, "/portal/notifications/new"],
    [MARGARET, `${dols}/f5`],
    [MARGARET, `${dols}/check-answers`],
    [MARGARET, `${death}/e2`],
    [MARGARET, `${death}/a2`],
    [HELEN, "/admin/register"],
    [HELEN, "/admin/inbox"],
  ];
  for (const [who, path] of pages) {
    const page = await as(who);
    const letIn = await openBeforeScripts(page, path, places["first in main"]!);
    const changed = await page.evaluate(changeAll);
    letIn();
    await expect(page.locator("body"), path).toHaveClass(/js-enabled/);
    await expect(page.locator("[data-foreign]"), `${path} was drawn anew`).toHaveCount(0);
    expect(await page.evaluate(all), path).toEqual(changed);
    expect(changed.length, path).toBeGreaterThan(0);
  }
});

/** In the page: answers every question in another way than it is. */
function changeAll() {
  const boxes = [
    ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      "main form :is(input:not([type=hidden]), textarea, select)",
    ),
  ];
  for (const box of boxes) {
    if (box instanceof HTMLSelectElement) box.selectedIndex = box.options.length - 1;
    else if (box.type === "radio" || box.type === "checkbox") box.checked = !box.defaultChecked;
    else box.value = `typed in ${box.name}`;
    for (const type of ["input", "change"]) box.dispatchEvent(new Event(type, { bubbles: true }));
  }
  return boxes.map((box) => [box.name, box.value, "checked" in box && box.checked]);
}

/** In the page: how every question is answered. */
const all = () =>
  [...document.querySelectorAll<HTMLInputElement>("main form :is(input:not([type=hidden]), textarea, select)")].map(
    (box) => [box.name, box.value, box.checked ?? false],
  );
