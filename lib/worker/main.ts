import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { parseCronItems, type Runner, type RunnerOptions, run, type WorkerEvents } from "graphile-worker";
import { config } from "#lib/kernel/config.ts";
import { logLine } from "#lib/kernel/log-line.ts";
import { problemOf } from "#lib/kernel/problem.ts";
import { jobLogger } from "./log.ts";
import { crontab, tasks } from "./tasks.ts";

const CONCURRENCY = 4;
const LISTENING_AND_SCHEDULING = 2;
const PAUSE_MILLISECONDS = 1_000;

/**
 * Starts to work off the queue. New jobs are picked up at once, those to try again within `pollInterval` milliseconds.
 *
 * `stop` takes no more jobs and waits for those at work, which are told to hurry after 5 seconds. A worker that ends by
 * itself, because the database went away, is started again; that it starts the first time is for the caller to see.
 */
export async function startWorker({
  pollInterval = 2_000,
  events = new EventEmitter(),
}: {
  pollInterval?: number;
  events?: WorkerEvents;
} = {}): Promise<{ stop(): Promise<void> }> {
  const start = () =>
    run({
      ...queueOptions(),
      parsedCronItems: parseCronItems(crontab),
      concurrency: CONCURRENCY,
      maxPoolSize: CONCURRENCY + LISTENING_AND_SCHEDULING,
      pollInterval,
      events,
    });
  const stopping = new AbortController();
  const ended = keepAtWork(await start(), start, stopping.signal);
  return {
    stop() {
      stopping.abort();
      return ended;
    },
  };
}

/** The queue, reached as the worker's login, and what is done for each task. */
export const queueOptions = () =>
  ({
    connectionString: config().databaseWorkerUrl,
    taskList: tasks,
    noHandleSignals: true,
    logger: jobLogger,
    // Without these, graphile-worker does not wait until it has noted that a job is done, and a failure to do so ends
    // the process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  }) satisfies RunnerOptions;

async function keepAtWork(first: Runner, start: () => Promise<Runner>, stopping: AbortSignal): Promise<void> {
  await untilItEnds(first, stopping);
  while (!stopping.aborted) {
    logLine("error", "worker ended by itself");
    await pause(PAUSE_MILLISECONDS, undefined, { signal: stopping }).catch(() => {});
    await start().then(
      (runner) => untilItEnds(runner, stopping),
      (error) => logLine("error", "worker could not start", { problem: problemOf(error) }),
    );
  }
}

async function untilItEnds(runner: Runner, stopping: AbortSignal): Promise<void> {
  const stop = () => void runner.stop().catch(() => {}); // it has ended already
  stopping.addEventListener("abort", stop, { once: true });
  if (stopping.aborted) stop();
  await runner.promise.catch(() => {});
  stopping.removeEventListener("abort", stop);
}
