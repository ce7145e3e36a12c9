import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";
import { type Asking, askingTransaction } from "./actor-transaction.ts";
import { auditRefusal, type Subject, writeAudit } from "./audit.ts";

/**
 * What `run` hands back: the value for the caller, and what the audit will say, null where it says so already. `writing` is what was sent to the database
 * and not waited for, so that it travels with the audit entry.
 */
type Done<T> = {
  value: T;
  subject: Subject;
  detail: Readonly<Record<string, unknown>> | null;
  writing?: Promise<unknown> | undefined;
};

/** Ways any operation can decline, whatever it does. */
export type Refusal = { is: "invalid"; errors: Record<string, string> } | { is: "notFound" };

type Outcome = Result<Done<unknown>, { is: string }>;
type ValueOf<R> = R extends { ok: true; value: Done<infer T> } ? T : never;
type ErrorOf<R> = R extends { ok: false; error: infer E } ? E : never;

/**
 * The only way to change data: parse, find, allow, run and audit, in one transaction.
 *
 * An error from `run` rolls everything back. An actor who may not act on the subject is told it was not found, so
 * references cannot be probed; that, too, is audited, in a second short transaction after the rollback. Nobody, whose
 * session is over, finds nothing either, and leaves no entry.
 */
export function operation<I, S, R extends Outcome>(spec: {
  name: `${string}.${string}`;
  input: z.ZodType<I>;
  /** What was asked for, as it was asked: the subject of the audit entry when it is refused. */
  asked: (input: I) => Subject;
  /** Reads the subject; who asks is not known yet. Where two may change it at once, `run` says which version it read. */
  find: (tx: Tx, input: I, context: { now: Date }) => Promise<S | undefined>;
  allow: (actor: Actor, subject: S) => boolean;
  run: (context: { tx: Tx; actor: Actor; now: Date; input: I; subject: S }) => Promise<R>;
}) {
  return async (asking: Asking, raw: unknown, now = new Date()): Promise<Result<ValueOf<R>, ErrorOf<R> | Refusal>> => {
    const parsed = spec.input.safeParse(raw);
    if (!parsed.success) return err({ is: "invalid", errors: firstMessages(parsed.error) });
    const input = parsed.data;
    let actor: Actor | undefined;
    try {
      return await askingTransaction(asking, now, async (tx, who) => {
        const [acting, subject] = await Promise.all([who, spec.find(tx, input, { now })]);
        actor = acting;
        if (!acting || !subject || !spec.allow(acting, subject)) throw new Declined({ is: "notFound" });

        const outcome: Outcome = await spec.run({ tx, actor: acting, now, input, subject });
        if (!outcome.ok) throw new Declined(outcome.error);

        const { value, subject: about, detail, writing } = outcome.value;
        const auditing = detail && writeAudit(tx, acting, { action: spec.name, subject: about, detail });
        await Promise.all([writing, auditing]);
        return ok(value as ValueOf<R>);
      });
    } catch (thrown) {
      if (!(thrown instanceof Declined)) throw thrown;
      if (thrown.error.is === "notFound" && actor) await auditRefusal(actor, spec.name, spec.asked(input));
      return err(thrown.error as ErrorOf<R> | Refusal);
    }
  };
}

/** For what is about nothing that is there already, like beginning a draft: `allow` judges the actor alone. */
export const nothing = async () => ({});

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
