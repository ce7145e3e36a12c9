import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { fileURLToPath } from "node:url";
import type { WorkerEvents } from "graphile-worker";
import { describe, expect, test } from "vitest";
import { startWorker } from "#lib/worker/main.ts";
import { byResend } from "./by-resend.ts";
import { emailTo, receiptTo, workOff } from "./queue.ts";

const AN_HOUR = 3_600_000;

const { parts, keysFor, sentTo } = byResend();

describe("a running worker", () => {
  test("picks up a new email at once, without looking for it", async () => {
    const to = "margaret.okafor@larkspur.example";
    const events: WorkerEvents = new EventEmitter();
    const listening = new Promise<void>((resolve) => {
      events.once("pool:listen:success", ({ client }) =>
        setImmediate(() => client.query("select 1").then(() => resolve())),
      );
    });
    const worker = await startWorker({ pollInterval: AN_HOUR, events });
    await listening;
    await receiptTo(parts.admin, to);
    await parts.resend.received(to);
    await worker.stop();
    expect((await emailTo(to)).state).toBe("sent");
  });

  test("ends what it has begun before it stops, and can be told twice", async () => {
    const to = "daniel.reyes@larkspur.example";
    parts.resend.answer("hang");
    await receiptTo(parts.admin, to);
    const worker = await startWorker();
    await parts.resend.received(to);
    const stopped = worker.stop();
    parts.resend.release();
    await stopped;
    await worker.stop();
    expect((await emailTo(to)).state).toBe("sent");
  });
});

describe("a worker that the database leaves", () => {
  test("while it puts a job away, starts again", async () => {
    const events: WorkerEvents = new EventEmitter();
    const ended = once(events, "pool:gracefulShutdown");
    const worker = await startWorker({ events });
    await parts.admin.unsafe("revoke delete on graphile_worker._private_jobs from portal_worker");
    await receiptTo(parts.admin, "samuel.osei@osei.example");
    await ended;
    await parts.admin.unsafe("grant delete on graphile_worker._private_jobs to portal_worker");

    await receiptTo(parts.admin, "grace.lin@willow.example");
    await parts.resend.received("grace.lin@willow.example");
    await worker.stop();
    expect((await emailTo("grace.lin@willow.example")).state).toBe("sent");
  });

  test("altogether, goes on when it is back", async () => {
    const worker = await startWorker();
    await parts.admin`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'portal_work' and datname = current_database()`;
    await receiptTo(parts.admin, "joan.pike@regulator.example");
    await parts.resend.received("joan.pike@regulator.example");
    await worker.stop();
    expect((await emailTo("joan.pike@regulator.example")).state).toBe("sent");
  });
});

describe("npm run worker", () => {
  test("ends what it has begun when it is told to stop", async () => {
    const to = "ewa.nowak@heron.example";
    parts.resend.answer("hang");
    await receiptTo(parts.admin, to);
    const command = workerCommand();
    await parts.resend.received(to);
    command.kill("SIGTERM");
    parts.resend.release();
    expect(await endOf(command)).toEqual([0, null]);
    expect((await emailTo(to)).state).toBe("sent");
  });

  test("killed between sending and marking, it sends the same key again, and the person gets one email", async () => {
    const to = "ruth.adeyemi@kestrel.example";
    parts.resend.answer("hang");
    await receiptTo(parts.admin, to);
    const command = workerCommand();
    await parts.resend.received(to);
    command.kill("SIGKILL");
    await endOf(command);
    parts.resend.release(); // the service has it; nobody is there to hear so
    expect((await emailTo(to)).state).toBe("queued");

    await workOff();
    expect(keysFor(to)).toHaveLength(1); // its job is still held by the killed worker
    await parts.queue.age();
    await parts.queue.add("release-jobs");
    await workOff();

    const { id } = await emailTo(to);
    expect((await emailTo(to)).state).toBe("sent");
    expect(keysFor(to)).toEqual([id, id]);
    expect(sentTo(to)).toHaveLength(1);
  });
});

const workerCommand = () =>
  spawn(process.execPath, [fileURLToPath(new URL("../../lib/worker/worker-command.ts", import.meta.url))], {
    stdio: "inherit",
  });

const endOf = (command: ChildProcess) => once(command, "exit");
