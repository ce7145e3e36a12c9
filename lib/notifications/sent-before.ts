import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { notifications } from "#db/schema/submissions.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import type { Walk } from "#lib/journeys/walk.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { submissionsVisibleTo } from "#lib/submissions/policy.ts";

/**
 * The last notification that says the same of the same person, place and day, if the actor may read it: perhaps this
 * one was sent already.
 */
export async function sentBefore(actor: Actor, { slug, identifiedBy }: Journey, { given }: Walk) {
  const marks = identifiedBy.map((name) => [name, given[name]] as const);
  if (
    marks.length === 0 ||
    marks.some(([, answer]) => answer === undefined || answer === null || answer === "notKnown")
  )
    return undefined;
  const there = typeof given.location === "string" ? eq(notifications.locationId, given.location) : undefined; // found by index
  const same = marks.map(
    ([name, answer]): SQL => sql`${notifications.answers} -> ${name} = ${JSON.stringify(answer)}::jsonb`,
  );
  return actorTransaction(actor, async (tx) => {
    const [found] = await tx
      .select({ reference: notifications.reference, submittedAt: notifications.submittedAt })
      .from(notifications)
      .where(and(submissionsVisibleTo(actor), there, eq(notifications.type, slug), ...same))
      .orderBy(desc(notifications.submittedAt))
      .limit(1);
    return found;
  });
}
