import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";
import { actorTransaction } from "./actor-transaction.ts";
import { auditRefusal, writeAudit } from "./audit.ts";

type Subject = `${string}:${string}`;

/** What `run` hands back: the value for the caller, and what the audit will say. */
type Done<T> = { value: T; subject: Subject; detail: Readonly<Record<string, unknown>> };

/** Ways any operation can decline, whatever it does. */
export type Refusal = { is: "invalid"; errors: Record<string, string> } | { is: "notFound" };

type Outcome = Result<Done<unknown>, { is: string }>;
type ValueOf<R> = R extends { ok: true; value: Done<infer T> } ? T : never;
type ErrorOf<R> = R extends { ok: false; error: infer E } ? E : never;

/**
 * The only way to change data: parse, find, allow, run and audit, in one transaction.
 *
 * An error from `run` rolls everything back. An actor who may not act on the subject is told it was not found, so
 * references cannot be probed; that, too, is audited, in a second short transaction after the rollback.
 */
export function operation<I, S, R extends Outcome>(spec: {
  name: `${string}.${string}`;
  input: z.ZodType<I>;
  /** What was asked for, as it was asked: the subject of the audit entry when it is refused. */
  asked: (input: I) => Subject;
  /** Locks the row it finds (`for update`), so that two people take turns. */
  find: (tx: Tx, input: I, context: { actor: Actor; now: Date }) => Promise<S | undefined>;
  allow: (actor: Actor, subject: S) => boolean;
  run: (context: { tx: Tx; actor: Actor; now: Date; input: I; subject: S }) => Promise<R>;
}) {
  return async (actor: Actor, raw: unknown, now = new Date()): Promise<Result<ValueOf<R>, ErrorOf<R> | Refusal>> => {
    const parsed = spec.input.safeParse(raw);
    if (!parsed.success) return err({ is: "invalid", errors: firstMessages(parsed.error) });
    const input = parsed.data;
    try {
      return await actorTransaction(actor, async (tx) => {
        const subject = await spec.find(tx, input, { actor, now });
        if (!subject || !spec.allow(actor, subject)) throw new Declined({ is: "notFound" });

        const outcome: Outcome = await spec.run({ tx, actor, now, input, subject });
        if (!outcome.ok) throw new Declined(outcome.error);

        const { value, subject: about, detail } = outcome.value;
        await writeAudit(tx, actor, { at: now, action: spec.name, subject: about, detail });
        return ok(value as ValueOf<R>);
      });
    } catch (thrown) {
      if (!(thrown instanceof Declined)) throw thrown;
      if (thrown.error.is === "notFound") await auditRefusal(actor, spec.name, spec.asked(input), now);
      return err(thrown.error as ErrorOf<R> | Refusal);
    }
  };
}

/** Carries an error out of the transaction, which rolls back on a throw. */
class Declined extends Error {
  readonly error: { is: string };

  constructor(error: { is: string }) {
    super(error.is);
    this.error = error;
  }
}

function firstMessages(error: z.ZodError): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const issue of error.issues) messages[String(issue.path[0])] ??= issue.message;
  return messages;
}
