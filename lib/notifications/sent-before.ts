import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { submissions } from "#db/schema/submissions.ts";
import { journeyOf } from "#lib/journeys/catalogue.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import type { Walk } from "#lib/journeys/walk.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { submissionsVisibleTo } from "#lib/submissions/policy.ts";

/** Something that was sent, as far as it tells whether this is the same. */
export type Earlier = {
  readonly reference: string;
  readonly title: string;
  readonly submittedAt: Date;
  readonly senderName: string;
};

const SHOWN = 3;
/** Hyphens and dashes, which people type one for another in a code. */
const DASHES = "[-\u2010-\u2015\u2212]";

/**
 * The last that were sent and say the same of the same person, place and day, if the actor may read them: perhaps this one
 * was sent already. Codes are compared without their dashes, in capitals. Where one of these answers is not known there
 * is nothing to compare.
 */
export async function sentBefore(
  tx: Tx,
  actor: Actor,
  { slug, identifiedBy }: Journey,
  { given }: Walk,
): Promise<readonly Earlier[]> {
  const marks = identifiedBy.map((name) => [name, given[name]] as const);
  if (marks.length === 0 || !marks.every(([, answer]) => typeof answer === "string" && answer !== "notKnown"))
    return [];
  const there = typeof given.location === "string" ? eq(submissions.locationId, given.location) : undefined; // found by index
  const same = marks.map(
    ([name, answer]): SQL => sql`${bare(sql`${submissions.answers} ->> ${name}`)} = ${bare(sql`${answer}::text`)}`,
  );
  const found = await tx
    .select({
      reference: submissions.reference,
      version: submissions.definitionVersion,
      submittedAt: submissions.submittedAt,
      senderName: sql<string>`${submissions.facts} #>> '{actor,name}'`,
    })
    .from(submissions)
    .where(and(submissionsVisibleTo(actor), there, eq(submissions.type, slug), ...same))
    .orderBy(desc(submissions.submittedAt))
    .limit(SHOWN);
  return found.map(({ version, ...one }) => ({ ...one, title: journeyOf(slug, version)?.title ?? slug }));
}

const bare = (text: SQL) => sql`upper(regexp_replace(${text}, ${DASHES}, '', 'g'))`;
