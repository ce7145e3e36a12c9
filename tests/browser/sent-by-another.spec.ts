import { expect } from "@playwright/test";
import { expectNoBarriers } from "./barriers.ts";
import { draftReadyToSend } from "./journey.ts";
import { test } from "./portal.ts";
import { TOM, tomWorksEverywhere } from "./tom.ts";

const MARGARET = "margaret.okafor@larkspur.example";

tomWorksEverywhere();

test("whoever could go on with a draft and may not read what was sent from it is told that it was sent", async ({
  portal,
  as,
  visitor,
}) => {
  const margaret = await visitor(MARGARET);
  const draft = await draftReadyToSend(portal, margaret);
  const tom = await as(TOM);
  await tom.goto(`${draft}/z5`);
  await margaret.fill(`${draft}/check-answers`, { declaration: "agreed" });

  for (const path of [draft, `${draft}/z5`, `${draft}/check-answers`, `${draft}/sent`]) {
    await tom.goto(path);
    await expect(tom).toHaveURL(`${draft}/sent`);
    await expect(tom.getByRole("heading", { level: 1 })).toHaveText("A colleague has sent this");
    await expect(tom.locator("main")).not.toContainText(/N\d\d-/);
  }
  await expectNoBarriers(tom);
  await tom.goto(`${draft}/z5`);
  await tom.getByRole("button", { name: "Go to your notifications" }).click();
  await expect(tom).toHaveURL("/portal");
});
