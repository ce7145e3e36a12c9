import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Draft } from "#db/schema/drafts.ts";
import { owedSubmissions } from "#db/schema/owed.ts";
import type { Submission } from "#db/schema/submissions.ts";
import { Stale } from "#lib/operation/actor-transaction.ts";

type Sent = Pick<Submission, "id" | "providerId" | "locationId" | "submittedAt">;

/** Notes what the answers of something make its side send as well, in the transaction that sends it. */
export async function saveOwed(tx: Tx, { id, providerId, locationId, submittedAt }: Sent, types: readonly string[]) {
  if (types.length === 0) return;
  await tx.insert(owedSubmissions).values(
    [...new Set(types)].map((type) => ({
      ...{ id: randomUUID(), submissionId: id, type },
      ...{ providerId, locationId, owedSince: submittedAt },
    })),
  );
}

/**
 * What was sent from a draft that was begun for something owed settles it, and a second part settles what its first part owes;
 * also by somebody who may not see what made it so.
 *
 * Throws Stale when somebody else has settled meanwhile what a second part was to settle: its sender is to know of that first.
 */
export async function settleOwedBySending(
  tx: Tx,
  { id: draftId, owedId }: Draft,
  { id: sentId, answers, facts }: Pick<Submission, "id" | "answers" | "facts">,
): Promise<void> {
  if (owedId === null && answers.firstPart === undefined) return;
  const settled = await tx.execute(sql`select id from settle_owed(${sentId}::uuid)`);
  const isSecondPart = facts.firstParts?.some(({ reference }) => reference === answers.firstPart);
  if (isSecondPart && settled.length === 0) throw new Stale(draftId);
}
