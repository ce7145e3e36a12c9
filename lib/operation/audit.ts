import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { type Actor, actorId } from "#lib/kernel/actor.ts";
import { actorTransaction } from "./actor-transaction.ts";

/** What something was done to, like `notification:6d0c…`: its kind and its id, or the id that was asked for. */
export type Subject = `${string}:${string}`;

/** What an audit entry tells besides who: ids, names of fields and words of ours, never what somebody wrote. */
export type Happened = {
  action: string;
  subject: Subject;
  providerId?: string | undefined;
  reason?: string | undefined;
  detail: Readonly<Record<string, unknown>>;
};

/** Writes one entry, in the transaction of the change it tells of. */
export async function writeAudit(
  tx: Tx,
  actor: Actor,
  { action, subject, providerId, reason, detail }: Happened,
): Promise<void> {
  await tx.insert(auditEntries).values({
    id: randomUUID(),
    at: sql`now()`, // of the transaction, by the clock of the database
    actorKind: actor.kind,
    actorId: actorId(actor),
    actorRole: roleOf(actor),
    userId: "userId" in actor ? actor.userId : null,
    action,
    subject,
    providerId: providerId ?? ("providerId" in actor ? actor.providerId : null),
    reason: reason ?? null,
    detail,
  });
}

/**
 * Writes down that somebody asked for what is not there for them.
 *
 * Called by `operation` and `reading`, and by nobody else.
 */
export const auditRefusal = (actor: Actor, wanted: string, subject: Subject) =>
  actorTransaction(actor, (tx) => writeAudit(tx, actor, { action: "access.refused", subject, detail: { wanted } }));

function roleOf(actor: Actor): string {
  switch (actor.kind) {
    case "portalUser":
      return actor.role;
    case "staff":
      return actor.roles.join(" ");
    case "visitor":
      return "";
    case "system":
      return actor.job;
  }
}
