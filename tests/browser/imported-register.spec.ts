import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "@playwright/test";
import { answerAll, beginDraft, journeyAt } from "./journey.ts";
import { emailAfter } from "./mailbox.ts";
import { makePortal, type Portal, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const data = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const documents = `${data}/register/api_locations_southwest_2021-04.jsonl`;
const roles = `${data}/synthetic/role_emails_synthetic.csv`;

test.skip(!existsSync(data), "the regulator's files are not on this machine (../shared/data)");

test("somebody of the imported register claims an account, signs in and sends", async ({ portal: demo, as }) => {
  test.slow();
  const journey = await journeyAt(demo, "dols-outcome");
  const portal = await makePortal("empty");
  const manager = findManager();
  try {
    const last = command(portal, "lib/register/import/import-command.ts", documents, roles).trim().split("\n").at(-1);
    expect(last).toMatch(/^\d+ new, 0 changed, 0 gone, \d+ skipped$/);
    await portal.start();
    expect(await portal.admin`select 1 from users`, "nobody of the cast is there").toHaveLength(0);
    expect(command(portal, "lib/accounts/claim-command.ts", manager.email)).toContain("The account is made.");

    const page = await as();
    await page.goto(`${portal.url}/sign-in`);
    await signIn(portal, page, manager.email);
    await expect(page).toHaveURL(`${portal.url}/portal`);
    await beginDraft(page, journey);
    await answerAll(page, journey);
    await page.locator("[name=declaration]").check();
    const receipt = await emailAfter(portal, manager.email, /^We have received/, async () => {
      await page.getByRole("button", { name: "Send notification" }).click();
      await expect(page).toHaveURL(/\/sent$/);
    });

    const sent = await portal.admin`
      select reference, acted_role, place.register_id from submissions sent join locations place on place.id = sent.location_id`;
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ acted_role: "registeredManager", register_id: manager.location });
    await expect(page.locator(".govuk-panel__body strong")).toHaveText(sent[0]!.reference);
    expect(receipt.links).toEqual([`${portal.url}/portal/notifications/${sent[0]!.reference}`]);
  } catch (error) {
    throw new Error(manager.removedFrom(String(error))); // every row stands for a real person
  } finally {
    await portal.close();
  }
});

/** The first manager of a registered care home whose address is a personal one and nobody else's. */
function findManager() {
  const homes = new Set(
    lines(documents)
      .map((line) => JSON.parse(line))
      .filter(({ registrationStatus, careHome }) => registrationStatus === "Registered" && careHome === "Y")
      .map(({ locationId }) => locationId),
  );
  const [header = [], ...rows] = lines(roles).map((line) => line.split(","));
  const cell = (row: readonly string[], column: string) => row[header.indexOf(column)] ?? "";
  const held = Map.groupBy(rows, (row) => cell(row, "registered_email"));
  const row = rows.find(
    (one) =>
      one.length === header.length &&
      cell(one, "role") === "Registered Manager" &&
      cell(one, "case") === "personal address" &&
      homes.has(cell(one, "id")) &&
      held.get(cell(one, "registered_email"))?.length === 1,
  )!;
  const [email, given, family] = ["registered_email", "given", "family"].map((column) => cell(row, column)) as [
    string,
    string,
    string,
  ];
  const removedFrom = (text: string) =>
    [email, given, family].reduce((rest, word) => rest.replaceAll(word, "(removed)"), text);
  return { email, location: cell(row, "id"), removedFrom };
}

const lines = (file: string) => readFileSync(file, "utf8").trim().split(/\r?\n/);

const command = ({ settings }: Portal, ...words: string[]) =>
  execFileSync(process.execPath, words, {
    cwd: root,
    env: { ...process.env, ...settings },
    encoding: "utf8",
    stdio: "pipe",
  });
