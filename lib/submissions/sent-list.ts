import { desc, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { locations } from "#db/schema/locations.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { forceCustomPlan } from "#lib/operation/force-custom-plan.ts";
import { reading } from "#lib/operation/reading.ts";
import { submissionsVisibleTo } from "./policy.ts";

type Part = { most: number; passed?: number };

/** What the actor's side has sent, newest first, after the first `passed`. Staff have lists of their own. */
export const sentSubmissions = reading({
  name: "notification.list",
  asked: () => "page:notifications",
  find: async (_tx, part: Part) => part,
  allow: (actor) => actor.kind === "portalUser",
  show: ({ tx, actor, subject }) => sentList(tx, actor, subject),
});

/** The same in a transaction that has begun: from the cases, which are short, not from the texts. */
export async function sentList(tx: Tx, actor: Actor, { most, passed = 0 }: Part) {
  const named = tx.select({ name: locations.name }).from(locations).where(eq(locations.id, cases.locationId));
  const [, sent] = await Promise.all([
    forceCustomPlan(tx),
    tx
      .select({
        reference: cases.reference,
        type: cases.type,
        definitionVersion: cases.definitionVersion,
        submittedAt: cases.receivedAt,
        locationName: sql<string | null>`(${named})`,
        status: cases.status,
      })
      .from(cases)
      .where(submissionsVisibleTo(actor, cases))
      .orderBy(desc(cases.receivedAt), desc(cases.submissionId))
      .limit(most)
      .offset(passed),
  ]);
  return sent;
}
