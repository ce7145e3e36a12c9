import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../database.ts";

let app: postgres.Sql;
let worker: postgres.Sql;

beforeAll(async () => {
  const urls = await freshDatabase();
  app = postgres(urls.app, { max: 1, onnotice: () => {} });
  worker = postgres(urls.worker, { max: 1, onnotice: () => {} });
});
afterAll(() => Promise.all([app.end(), worker.end()]));

describe("the web", () => {
  test("can queue the tasks that are listed for it", async () => {
    await app`select queue_job('send-email', '{"emailId":"one"}', 'email:one')`;
    expect(await worker`select task_identifier, key from graphile_worker.jobs`).toEqual([
      { task_identifier: "send-email", key: "email:one" },
    ]);
  });

  test.each(["release-jobs", "no-such-task", ""])("cannot queue the task '%s'", async (task) => {
    await expect(app`select queue_job(${task}, '{}'::json, 'any')`).rejects.toMatchObject({ code: "42501" });
  });

  test.each([
    "select graphile_worker.add_job('send-email', '{}'::json)",
    "select * from graphile_worker.jobs",
    "select * from graphile_worker._private_jobs",
    "insert into graphile_worker._private_tasks (identifier) values ('send-email')",
    "select graphile_worker.force_unlock_workers('{}')",
  ])("cannot reach the queue behind it: %s", async (statement) => {
    await expect(app.unsafe(statement)).rejects.toMatchObject({ code: "42501" });
  });
});
