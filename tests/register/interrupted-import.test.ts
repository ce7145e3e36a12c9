import { spawn } from "node:child_process";
import { once } from "node:events";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { freshDatabase } from "../database.ts";
import { aLocation, documents, imported, location } from "./register-files.ts";
import { registerNow } from "./whole-register.ts";

let urls: Awaited<ReturnType<typeof freshDatabase>>;
let admin: postgres.Sql;
beforeAll(async () => {
  urls = await freshDatabase();
  admin = postgres(urls.admin, { max: 2, onnotice: () => {} });
});
afterAll(() => admin.end());

const homes = (name: string) =>
  documents(...Array.from({ length: 900 }, (_, i) => aLocation(`1-9180${10_000 + i}`, { name: `${name} ${i}` })));

test("an import that is killed in the middle has done nothing, and the next one does all of it", async () => {
  await imported(homes("Home"));
  const before = await registerNow(admin);

  // It has kept the rows of the file when it comes to change the first location, and waits there.
  const blocker = await admin.reserve();
  await blocker`begin`;
  await blocker`select 1 from locations for update`;
  const command = commandOn(homes("Renamed"));
  await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), { timeout: 20_000, interval: 20 });
  command.kill("SIGKILL");
  await once(command, "exit");
  await blocker`rollback`;
  blocker.release();
  await vi.waitFor(async () => expect(await atWork()).toEqual([]), { timeout: 20_000, interval: 20 });

  expect(await registerNow(admin)).toEqual(before);
  expect(await admin`select 1 from imports`).toHaveLength(1);
  expect(await admin`select 1 from import_rows where said -> 'location' ->> 'name' like 'Renamed%'`).toHaveLength(0);

  expect((await imported("--force", homes("Renamed"))).last).toBe("0 new, 900 changed, 0 gone, 0 skipped");
  expect(await location("1-918010899")).toMatchObject({ name: "Renamed 899" });
});

test("an import that comes while another runs is told so, and does nothing", async () => {
  const blocker = await admin.reserve();
  await blocker`begin`;
  await blocker`select 1 from locations for update`;
  const command = commandOn(homes("Again"));
  await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), { timeout: 20_000, interval: 20 });
  const { lines, exitCode } = await imported("--force", homes("Other"));
  expect(lines).toContain("  Nothing was imported: another import is running. Import again when it is done.");
  expect(exitCode).toBe(1);
  await blocker`rollback`;
  blocker.release();
  await once(command, "exit");
  expect(await location("1-918010899")).toMatchObject({ name: "Again 899" });
});

/** `npm run register:import` in a process of its own. */
const commandOn = (file: string) =>
  spawn(process.execPath, ["lib/register/import/import-command.ts", "--force", file], {
    env: {
      ...process.env,
      PORTAL_MODE: "demo",
      DATABASE_URL: urls.app,
      DATABASE_WORKER_URL: urls.worker,
      DATABASE_OWNER_URL: urls.owner,
    },
    stdio: "ignore",
  });

const ofImports = () => admin`and datname = current_database() and usename = 'portal_web'`;
const waiting = () => admin`select 1 from pg_stat_activity where wait_event_type = 'Lock' ${ofImports()}`;
const atWork = () => admin`select 1 from pg_stat_activity where state <> 'idle' ${ofImports()}`;
