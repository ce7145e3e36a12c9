import type { Job, Task } from "graphile-worker";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import type { Email as QueuedEmail } from "#db/schema/emails.ts";
import { type CatalogueEmail, findEmail } from "#lib/emails/catalogue.ts";
import { system } from "#lib/kernel/actor.ts";
import { config } from "#lib/kernel/config.ts";
import { logLine } from "#lib/kernel/log-line.ts";
import { Problem } from "#lib/kernel/problem.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { emailToSend, forgetUnaddressed, markFailed, markProblem, markSent } from "./mark-email.ts";
import { send } from "./send.ts";

const payload = z.object({ emailId: z.uuid() });

/** The email service knows an idempotency key for 24 hours; an hour is left for clocks and slow answers. */
const RETRIES_END_AFTER_HOURS = 23;

/**
 * Hands one queued email to the email service, and throws to be tried again, ever later, when that did not work.
 *
 * The email's id is the idempotency key, so a crash between sending and marking cannot send twice.
 */
export const deliverEmail: Task = async (raw, { job, abortSignal }) => {
  const { emailId: id } = payload.parse(raw);
  const queued = await asWorker((tx) => emailToSend(tx, id));
  if (queued.state !== "queued") return;
  if (queued.to === "") return asWorker((tx) => forgetUnaddressed(tx, id));

  const email = findEmail(queued.name);
  if (!email) throw new Problem(`no email is named ${queued.name}`);
  const tooLate = whyTooLate(queued, email, job);
  if (tooLate) return giveUp(id, tooLate);

  const rendered = email.render(queued.data, config());
  const delivery = await send({ id, to: queued.to, ...rendered }, abortSignal);
  if (delivery.ok) return asWorker((tx) => markSent(tx, id, { ...delivery.value, now: new Date() }));

  const { is, problem } = delivery.error;
  if (is === "refused" || job.attempts >= job.max_attempts) return giveUp(id, problem);
  await asWorker((tx) => markProblem(tx, id, problem));
  throw new Problem(problem);
};

function whyTooLate({ data, queuedAt }: QueuedEmail, email: CatalogueEmail, job: Job): string | undefined {
  const now = Date.now();
  if (now > (email.goodUntil(data)?.getTime() ?? now)) return "expired";
  const isRetry = job.attempts > 1;
  return isRetry && now - queuedAt.getTime() > RETRIES_END_AFTER_HOURS * 3_600_000 ? "not accepted in time" : undefined;
}

async function giveUp(id: string, problem: string): Promise<void> {
  await asWorker((tx) => markFailed(tx, id, problem));
  logLine("error", "email failed", { email: id, problem });
}

const asWorker = <T>(work: (tx: Tx) => Promise<T>) => actorTransaction(system("worker"), work);
