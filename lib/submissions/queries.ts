import { desc, eq, getTableColumns, sql } from "drizzle-orm";
import { cases } from "#db/schema/cases.ts";
import { locations } from "#db/schema/locations.ts";
import { providers } from "#db/schema/providers.ts";
import { notifications } from "#db/schema/submissions.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { readReference } from "#lib/kernel/reference.ts";
import { isUuid } from "#lib/kernel/uuid.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { auditRefusal } from "#lib/operation/audit.ts";
import { forceCustomPlan } from "#lib/operation/force-custom-plan.ts";
import { mayReadSubmission, submissionsVisibleTo } from "./policy.ts";

/**
 * What the actor's side has sent, newest first, after the first `passed`: from the cases, which are short, not from the
 * texts.
 */
export const sentSubmissions = (actor: Actor, most: number, passed = 0) =>
  actorTransaction(actor, async (tx) => {
    const [, sent] = await Promise.all([
      forceCustomPlan(tx),
      tx
        .select({
          reference: cases.reference,
          type: cases.type,
          definitionVersion: cases.definitionVersion,
          submittedAt: cases.receivedAt,
          locationName: sql<
            string | null
          >`(${tx.select({ name: locations.name }).from(locations).where(eq(locations.id, cases.locationId))})`,
          status: cases.status,
        })
        .from(cases)
        .where(submissionsVisibleTo(actor, cases))
        .orderBy(desc(cases.receivedAt), desc(cases.notificationId))
        .limit(most)
        .offset(passed),
    ]);
    return sent;
  });

/** One of them by its reference, however typed; undefined for everybody who may not read it, which the audit notes. */
export async function openSubmission(actor: Actor, typed: string) {
  const reference = readReference(typed);
  const found = reference && (await findOne(actor, eq(notifications.reference, reference)));
  if (found && mayReadSubmission(actor, found)) return found;
  await auditRefusal(actor, "notification.open", `notification:${typed.slice(0, 100)}`);
  return undefined;
}

/** What became of a draft that was sent, for those who may read it. */
export async function sentFromDraft(actor: Actor, draftId: string) {
  const found = isUuid(draftId) ? await findOne(actor, eq(notifications.draftId, draftId)) : undefined;
  return found && mayReadSubmission(actor, found) ? found : undefined;
}

const findOne = (actor: Actor, which: ReturnType<typeof eq>) =>
  actorTransaction(actor, async (tx) => {
    const [found] = await tx
      .select({
        ...getTableColumns(notifications),
        status: cases.status,
        locationName: locations.name,
        providerName: providers.name,
      })
      .from(notifications)
      .innerJoin(cases, eq(cases.notificationId, notifications.id))
      .leftJoin(providers, eq(providers.id, notifications.providerId))
      .leftJoin(locations, eq(locations.id, notifications.locationId))
      .where(which);
    return found;
  });
