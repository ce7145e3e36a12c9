import postgres from "postgres";
import { beforeAll, expect, test, vi } from "vitest";
import { fillSettings } from "#lib/kernel/config.ts";
import { portalHealth } from "#lib/worker/health.ts";
import { freshDatabase } from "../database.ts";
import { receiptTo } from "./queue.ts";

let admin: postgres.Sql;
beforeAll(async () => {
  admin = postgres((await freshDatabase()).admin, { max: 1, onnotice: () => {} });
  return () => admin.end();
});

test("a portal that stands tells how many emails wait, for how long, and how many will not be sent", async () => {
  const healthy = { status: "ok", database: "ok", version: expect.any(String) };
  expect(await portalHealth()).toEqual({ ...healthy, outbox: { waiting: 0, oldestSeconds: 0, failed: 0 } });
  await receiptTo(admin, "margaret.okafor@larkspur.example", new Date(Date.now() - 3_600_000));
  await receiptTo(admin, "daniel.reyes@larkspur.example");
  await receiptTo(admin, "no-such-box@larkspur.example");
  await admin`update emails set state = 'failed' where "to" = 'no-such-box@larkspur.example'`;
  const { outbox } = await portalHealth();
  expect(outbox).toMatchObject({ waiting: 2, failed: 1 });
  expect(outbox?.oldestSeconds).toBeGreaterThanOrEqual(3600);
});

test("one whose database is gone says so", async () => {
  vi.stubEnv("DATABASE_WORKER_URL", "postgres://nobody@127.0.0.1:1/none");
  fillSettings({}); // so that they are read anew
  expect(await portalHealth()).toMatchObject({ status: "failing", database: "unreachable", outbox: null });
});
