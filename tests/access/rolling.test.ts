import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import postgres, { type Sql } from "postgres";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { applyAccess } from "#db/access.ts";
import { dolsOutcome } from "#lib/journeys/definitions/notifications/dols-outcome/dols-outcome.ts";
import { newToken } from "#lib/kernel/token.ts";
import { beginSession } from "../accounts/session.ts";
import { makeAccounts } from "../bench/portal-accounts.ts";
import { whenFileEnds } from "../file-end.ts";
import { type Cast, peopledDatabase, samplePages } from "../people.ts";
import type { Busy, Done } from "./busy-people.ts";
import { connectedTo } from "./connection.ts";

const program = fileURLToPath(new URL("./busy-people.ts", import.meta.url));
const LARKSPUR = "1-900000001";
const CONNECTIONS = 10; // as many as a pool has

let urls: Awaited<ReturnType<typeof peopledDatabase>>["urls"];
let admin: Sql;
let owner: Sql;
let cast: Cast;
let migration: number;
beforeAll(async () => {
  ({ urls, admin, cast } = await peopledDatabase());
  owner = postgres(urls.owner, { max: 1, onnotice: () => {} });
  whenFileEnds(() => owner.end());
  const [held] = await owner`select migration from drizzle.portal_access`;
  migration = Number(held?.migration);
});

/** As many people who send for all of Larkspur: what one of them begins twice at once would be one draft. */
async function busyPeople(): Promise<{ userId: string }[]> {
  const name = newToken();
  const emails = Array.from({ length: 2 * CONNECTIONS }, (_, index) => `${index}.${name}@busy.example`);
  await makeAccounts(admin, LARKSPUR, emails);
  return admin<{ userId: string }[]>`select id as "userId" from users where email in ${admin(emails)}`;
}

/** Two processes with ten people each. Gives what they did, once `work` is done. */
async function whileBusy(work: () => Promise<void>): Promise<Done> {
  const people = await busyPeople();
  const [[page, posted] = ["", undefined]] = await samplePages(cast.tom);
  const busy = await Promise.all(
    [0, CONNECTIONS].map(async (first) => {
      const tokens = people.slice(first, first + CONNECTIONS).map((person) => beginSession(person));
      return begun({ tokens: await Promise.all(tokens), type: dolsOutcome.slug, page, posted: posted! });
    }),
  );
  await work();
  const done = await Promise.all(busy.map(ended));
  return { drafts: done[0]!.drafts + done[1]!.drafts, problems: done.flatMap(({ problems }) => problems) };
}

async function begun(busy: Busy): Promise<ChildProcess> {
  const child = fork(program, { env: { ...process.env, DATABASE_URL: urls.app, DATABASE_WORKER_URL: urls.worker } });
  onTestFinished(() => void child.kill());
  child.send(busy);
  await once(child, "message");
  return child;
}

async function ended(child: ChildProcess): Promise<Done> {
  child.send("stop");
  const [done] = await once(child, "message");
  return done as Done;
}

/** As another build would put its own rules in place. */
async function applyAnew(): Promise<void> {
  await owner`update drizzle.portal_access set hash = ''`;
  await applyAccess(owner, migration);
}

/** Whether the rules wait for a table. */
const isWaiting = async () =>
  (
    await admin`
    select from pg_locks join pg_database on pg_database.oid = pg_locks.database
    where datname = current_database() and mode = 'AccessExclusiveLock' and not granted`
  ).length > 0;

describe("while twenty connections read and save", () => {
  test("rules that are put in place over and over lose no request", async () => {
    const { drafts, problems } = await whileBusy(async () => {
      for (let times = 0; times < 10; times++) await applyAnew();
    });
    expect(problems).toEqual([]);
    expect(drafts).toBeGreaterThan(20);
  });

  test.each([
    ["somebody who acts", () => urls.app, () => `select act_as('portalUser', '${cast.margaret.actingAs}')`],
    ["a backup that reads a table", () => urls.admin, () => "select from drafts"],
  ])("rules that wait for %s give way, and are in place once it is done", async (_, login, statement) => {
    const holder = await connectedTo(login());
    const { problems } = await whileBusy(async () => {
      await holder.unsafe(`begin; ${statement()}`);
      let isApplied = false;
      const applied = applyAnew().then(() => {
        isApplied = true;
      });
      for (let times = 0; times < 3; times++) {
        await vi.waitUntil(isWaiting, { timeout: 20_000, interval: 5 });
        await vi.waitUntil(async () => !(await isWaiting()), { timeout: 20_000, interval: 5 });
      }
      expect(isApplied).toBe(false);
      await holder.unsafe("commit");
      await applied;
    });
    expect(problems).toEqual([]);
  });
});
