import type { Tx } from "#db/client.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { type Asking, askingTransaction } from "./actor-transaction.ts";
import { auditRefusal, type Subject, writeAudit } from "./audit.ts";

type Context<I> = { tx: Tx; actor: Actor; now: Date; input: I };

/** A look at something, by whoever asks; undefined when it is not there for them. */
export type Reading<I, V> = (asking: Asking, input: I, now?: Date) => Promise<V | undefined>;

/**
 * The only way to look at data: find, allow and show, in one transaction. It leaves nothing behind but that it was looked at.
 *
 * Undefined for an actor who may not see the subject, as for one that is not there: both leave the same entry in the
 * audit. Nobody, whose session is over, sees nothing either, and leaves none.
 */
export function reading<I, S, V = S>(spec: {
  name: `${string}.${string}`;
  /** What was asked for, as it was asked: the subject of the audit entry when it is refused. */
  asked: (input: I) => Subject;
  /** Reads the subject; who asks is not known yet: row-level security leaves what they may see. */
  find: (tx: Tx, input: I, context: { now: Date }) => Promise<S | undefined>;
  allow: (actor: Actor, subject: S) => boolean;
  /** Makes the value of the subject; left out where that is the value. */
  show?: (context: Context<I> & { subject: S }) => Promise<V> | V;
  /** That it was opened is in the audit, under this subject: staff reading what somebody wrote. */
  audited?: (value: V) => { subject: Subject; detail: Readonly<Record<string, unknown>> };
}): Reading<I, V> {
  return async (asking, input, now = new Date()) => {
    let actor: Actor | undefined;
    const read = await askingTransaction(asking, now, async (tx, who) => {
      const [acting, subject] = await Promise.all([who, spec.find(tx, input, { now })]);
      actor = acting;
      if (!acting || subject === undefined || !spec.allow(acting, subject)) return undefined;
      const value = spec.show ? await spec.show({ tx, actor: acting, now, input, subject }) : (subject as unknown as V); // without `show` they are one type
      if (spec.audited) await writeAudit(tx, acting, { action: spec.name, ...spec.audited(value) });
      return { value };
    });
    if (read) return read.value;
    if (actor) await auditRefusal(actor, spec.name, spec.asked(input));
    return undefined;
  };
}
