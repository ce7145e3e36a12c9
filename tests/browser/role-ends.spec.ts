import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";
import { makePortal, type Portal, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const HEADER = "role,title,given,family,scope,id,provider_id,registered_email";
const manager = (given: string, email: string) =>
  `Registered Manager,Mrs,${given},Lee,location,1-917000001,1-917000002,${email}`;

test("a manager whose role ends while they are signed in can send nothing from the next request on, and reads their history", async ({
  as,
}) => {
  test.slow();
  const portal = await makePortal("empty");
  try {
    importRoles(portal, manager("Ann", "ann@x.example"), manager("Bo", "bo@x.example"));
    command(portal, "lib/accounts/claim-command.ts", "ann@x.example");
    await portal.start();
    const page = await as();
    await page.goto(`${portal.url}/sign-in`);
    await signIn(portal, page, "ann@x.example");
    await expect(page).toHaveURL(`${portal.url}/portal`);
    await page.goto(`${portal.url}/portal/notifications/new`);
    await page.getByRole("radio").first().check();

    importRoles(portal, manager("Bo", "bo@x.example"));
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page not found");
    expect(await portal.admin`select 1 from drafts`).toHaveLength(0);
    expect((await page.goto(`${portal.url}/portal/notifications/new`))?.status()).toBe(404);
    expect((await page.goto(`${portal.url}/portal/notifications`))?.status()).toBe(200);

    importRoles(portal, manager("Ann", "ann@x.example"), manager("Bo", "bo@x.example"));
    expect((await page.goto(`${portal.url}/portal/notifications/new`))?.status()).toBe(200);
  } finally {
    await portal.close();
  }
});

function importRoles(portal: Portal, ...rows: readonly string[]): void {
  const file = join(mkdtempSync(join(tmpdir(), "portal-roles-")), "roles.csv");
  writeFileSync(file, `${[HEADER, ...rows].join("\n")}\n`);
  command(portal, "lib/register/import/import-command.ts", "--force", file);
}

const command = ({ settings }: Portal, ...words: string[]) =>
  execFileSync(process.execPath, words, {
    cwd: root,
    env: { ...process.env, ...settings },
    encoding: "utf8",
    stdio: "pipe",
  });
