import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import type { Walk } from "#lib/journeys/walk.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { submissionsVisibleTo } from "#lib/submissions/policy.ts";

/**
 * The last that was sent and says the same of the same person, place and day, if the actor may read it: perhaps this one
 * was sent already.
 */
export async function sentBefore(tx: Tx, actor: Actor, { slug, identifiedBy }: Journey, { given }: Walk) {
  const marks = identifiedBy.map((name) => [name, given[name]] as const);
  const isKnown = ([, answer]: (typeof marks)[number]) =>
    answer !== undefined && answer !== null && answer !== "notKnown";
  if (marks.length === 0 || !marks.every(isKnown)) return undefined;
  const there = typeof given.location === "string" ? eq(submissions.locationId, given.location) : undefined; // found by index
  const same = marks.map(
    ([name, answer]): SQL => sql`${submissions.answers} -> ${name} = ${JSON.stringify(answer)}::jsonb`,
  );
  const [found] = await tx
    .select({ reference: submissions.reference, submittedAt: submissions.submittedAt })
    .from(submissions)
    .where(and(submissionsVisibleTo(actor), there, eq(submissions.type, slug), ...same))
    .orderBy(desc(submissions.submittedAt))
    .limit(1);
  return found;
}
