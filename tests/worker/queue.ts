import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { runOnce } from "graphile-worker";
import postgres from "postgres";
import type { Tx } from "#db/client.ts";
import { users } from "#db/schema/accounts.ts";
import { emails } from "#db/schema/emails.ts";
import { notificationReceived } from "#lib/emails/notification-received.ts";
import { signInLink } from "#lib/emails/sign-in-link.ts";
import { system } from "#lib/kernel/actor.ts";
import { config } from "#lib/kernel/config.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { queueEmail } from "#lib/operation/queue-email.ts";
import { queueOptions } from "#lib/worker/main.ts";

export const TOKEN = "5ec2e7".repeat(10);

/** Queues an email as the web does for somebody who asks for a link. */
export const asWeb = (work: (tx: Tx) => Promise<void>) => actorTransaction(system("sign-in"), work);

/** Makes an account with this address, as the superuser: the web makes one only for somebody on the register. */
export const accountOf = (admin: postgres.Sql, email: string) =>
  admin`insert into users (id, name, email, created_at) values (gen_random_uuid(), 'Somebody', ${email}, now())`;

/** Queues a link to sign in with, for the account with this address; without an account the address is empty. */
export async function linkTo(tx: Tx, to: string, sentAt = new Date()): Promise<void> {
  const [account] = await tx.select({ id: users.id }).from(users).where(eq(users.email, to));
  await queueEmail(tx, signInLink, {
    to,
    userId: account?.id,
    data: { link: `${config().portalUrl}/sign-in/confirm?token=${TOKEN}`, sentAt: sentAt.toISOString() },
    now: new Date(),
  });
}

/** Queues a receipt, as the superuser: the web queues one only with what is sent, to those who must know of it. */
export const receiptTo = (admin: postgres.Sql, to: string, now = new Date()) =>
  drizzle(admin, { casing: "snake_case" }).transaction((tx) =>
    queueEmail(tx, notificationReceived, {
      to,
      data: { reference: "N26-7F3K2Q-E", submittedAt: now.toISOString() },
      now,
    }),
  );

/** The row of the outbox for somebody, as the worker sees it. */
export async function emailTo(to: string) {
  const [email] = await actorTransaction(system("worker"), (tx) => tx.select().from(emails).where(eq(emails.to, to)));
  return email!;
}

/** Works off the jobs that are due, by the real runner and the worker's login. */
export const workOff = () => runOnce(queueOptions());

/** The queue itself, as only the worker's login sees it. */
export function queueOf(workerUrl: string) {
  const sql = postgres(workerUrl, { max: 2, onnotice: () => {} });
  return {
    jobs: () =>
      sql<
        { id: string; attempts: number; last_error: string | null }[]
      >`select id, attempts, last_error from graphile_worker._private_jobs`,
    /** As if the wait between two attempts were over. */
    hurry: () => sql`update graphile_worker._private_jobs set run_at = now() where locked_at is null`,
    lastAttempt: () => sql`update graphile_worker._private_jobs set max_attempts = attempts + 1`,
    /** As if the worker that holds a job had been killed three minutes ago. */
    age: () =>
      sql`update graphile_worker._private_jobs set locked_at = now() - interval '3 minutes' where locked_at is not null`,
    add: (task: string) => sql`select graphile_worker.add_job(${task})`,
    clear: () => sql`delete from graphile_worker._private_jobs`,
    end: () => sql.end(),
  };
}
