import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { PortalServer } from "./portal-response.ts";

const LONGEST_RESPONSE_MILLISECONDS = 25_000;
const ONE_KEYSTROKE_MILLISECONDS = 1000;

/**
 * Says how to stop, step by step, the last said first. SIGINT and SIGTERM then run the steps and end with 0;
 * a second signal ends at once.
 */
export function stopOnSignals() {
  const steps: (() => Promise<unknown>)[] = [];
  let stopped: Promise<void> | undefined;
  let firstSignalAt: number | undefined;

  const runSteps = async () => {
    for (const step of steps.toReversed()) await step().catch((error: unknown) => console.error(error));
  };
  const stop = () => {
    stopped ??= runSteps();
    return stopped;
  };
  const onSignal = async () => {
    if (firstSignalAt === undefined) {
      firstSignalAt = Date.now();
      await stop();
      process.exit(0);
    }
    // Ctrl-C under npm arrives twice: from the terminal, and passed on by npm.
    if (Date.now() - firstSignalAt > ONE_KEYSTROKE_MILLISECONDS) process.exit(1);
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  return { beforeEnd: (step: () => Promise<unknown>) => void steps.push(step), stop };
}

/**
 * How to close a server, once it is asked for: it takes no new connections, lets the responses under way finish, and
 * drops whoever only keeps a connection, as browsers do.
 */
export function closingOf(server: PortalServer, longest = LONGEST_RESPONSE_MILLISECONDS): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  const follow = (_: IncomingMessage, response: ServerResponse) => {
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
  };
  server.on("request", follow).on("checkContinue", follow);

  return async () => {
    server.close();
    const deadline = AbortSignal.timeout(longest);
    while (underWay.size > 0 && !deadline.aborted) {
      await Promise.all([...underWay].map((response) => once(response, "close", { signal: deadline }))).catch(() => {});
    }
    server.closeAllConnections();
  };
}
