import { spawnSync } from "node:child_process";
import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { readSubmission } from "#lib/cases/read-submission.ts";
import { generateNotifications } from "#lib/demo/load-data/generate-notifications.ts";
import { removeLoadData } from "#lib/demo/load-data/remove-load-data.ts";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { canonicalJson } from "#lib/kernel/canonical.ts";
import { readReference } from "#lib/kernel/reference.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { type Cast, peopledDatabase, sentNotification } from "../people.ts";

const TYPES = new Set(catalogue.filter(({ kind }) => kind === "N").map(({ slug }) => slug)).size;
const MADE = 2000;

let urls: Record<"owner" | "app" | "worker", string>;
let admin: Sql;
let cast: Cast;
let before: Awaited<ReturnType<typeof everyRow>>;
beforeAll(async () => {
  ({ urls, admin, cast } = await peopledDatabase());
  await sentNotification(cast.margaret);
  before = await everyRow();
  await generateNotifications(urls.owner, { count: MADE });
});

/** The ids of all rows that generating could touch. */
const everyRow = async () => {
  const tables = ["submissions", "cases", "case_events", "messages", "additions", "locations", "providers", "users"];
  const found = tables.map(async (table) => {
    const id = table === "cases" ? "submission_id" : "id";
    return [table, (await admin.unsafe(`select ${id} as id from ${table} order by 1`)).map((row) => row.id)];
  });
  return Object.fromEntries(await Promise.all(found));
};
const made = () =>
  admin`select * from submissions sent join cases on submission_id = sent.id where sent.id <> all (${before.submissions})`;

describe("generated notifications", () => {
  test("are as many as were asked for, each under a reference of its own that reads as one", async () => {
    const references = (await made()).map(({ reference }) => reference);
    expect(new Set(references).size).toBe(MADE);
    expect(references.filter((one) => readReference(one) !== one)).toEqual([]);
  });

  test("are as large as real ones, and carry the fingerprint of their text", async () => {
    for (const { document, document_sha256, facts, location_id } of (await made()).slice(0, 50)) {
      expect(JSON.stringify(document).length).toBeGreaterThan(2000);
      expect(document_sha256).toBe(hashOf(canonicalJson(document)));
      expect(facts.locations).toMatchObject([{ id: location_id }]);
    }
  });

  test("are spread over two years, every region and status; few are urgent, few not read", async () => {
    const rows = await made();
    const different = (name: string) => new Set(rows.map((row) => row[name])).size;
    expect([different("region"), different("status"), different("priority"), different("type")]).toEqual([
      9,
      6,
      2,
      TYPES,
    ]);
    const share = (wanted: (row: (typeof rows)[number]) => boolean) => rows.filter(wanted).length / MADE;
    expect(share(({ priority }) => priority === "urgent")).toBeCloseTo(0.05, 1);
    expect(share(({ first_read_at }) => first_read_at === null)).toBeCloseTo(0.03, 1);
    const days = rows.map(({ received_at }) => (Date.now() - received_at.getTime()) / 86_400_000);
    expect(Math.max(...days)).toBeGreaterThan(720);
    expect(Math.min(...days)).toBeLessThan(1);
  });

  test("leave the tables closed and append-only", async () => {
    const open =
      await admin`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relforcerowsecurity`;
    expect(open).toEqual([]);
    expect(await admin`select tgname from pg_trigger where tgenabled = 'D'`).toEqual([]);
    await expect(admin`delete from submissions`).rejects.toThrow(/append-only/);
  });

  test("are opened by staff like any other, and removed with what staff did, and nothing else is", async () => {
    const [{ reference }] = (await made()) as unknown as [{ reference: string }];
    await generateNotifications(urls.owner, { count: 10 });
    expect(await readSubmission(cast.helen, { reference })).toMatchObject({ whole: true });
    expect(await removeLoadData(urls.owner)).toBe(MADE + 10);
    expect(await everyRow()).toEqual(before);
  });

  test("are never made in production", () => {
    const secret = "x".repeat(43);
    const settings = {
      PORTAL_MODE: "production",
      PORTAL_URL: "https://portal.example",
      DATABASE_URL: urls.app,
      DATABASE_WORKER_URL: urls.worker,
      DATABASE_OWNER_URL: urls.owner,
      AUTH_SECRET: secret,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32).toString("base64"),
      AUDIT_SIGNING_KEY: secret,
      RESEND_API_KEY: "none",
      EMAIL_FROM: "portal@regulator.example",
    };
    const command = ["lib/demo/load-data/generate-command.ts", "1"];
    const { status, stderr } = spawnSync(process.execPath, command, {
      env: { ...process.env, ...settings },
      encoding: "utf8",
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain("for a demonstration only");
  });
});
