import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { submissions } from "#db/schema/submissions.ts";
import { journeyOf } from "#lib/journeys/catalogue.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { codeOfItem, codesOf, loopNamed } from "#lib/journeys/markers.ts";
import type { Loop } from "#lib/journeys/page.ts";
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
  { slug, pages, identifiedBy }: Journey,
  { given }: Walk,
): Promise<readonly Earlier[]> {
  const marks = identifiedBy.map((name) => {
    const loop = loopNamed(name, pages);
    return loop ? sameItem(loop, codesOf(loop, given)) : sameAnswer(name, given[name]);
  });
  const same = marks.filter((mark) => mark !== undefined);
  if (same.length === 0 || same.length < marks.length) return [];
  const there = typeof given.location === "string" ? eq(submissions.locationId, given.location) : undefined; // found by index
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

/** Of a moment the day is compared: its time is often somebody's best guess. */
function sameAnswer(name: string, answer: unknown): SQL | undefined {
  if (typeof answer !== "string" || answer === "notKnown") return undefined;
  const [day] = MOMENT.exec(answer) ?? [];
  const earlier = sql`${submissions.answers} ->> ${name}`;
  return day ? sql`left(${earlier}, 10) = ${day}` : sql`${bare(earlier)} = ${bare(sql`${answer}::text`)}`;
}

/** Somebody who is in both. */
function sameItem(loop: Loop, codes: readonly string[]): SQL | undefined {
  if (codes.length === 0) return undefined;
  const now = sql.join(
    codes.map((code) => bare(sql`${code}::text`)),
    sql`, `,
  );
  return sql`exists (
    select from jsonb_array_elements(${submissions.answers} -> ${loop.name}) as item
    where ${bare(sql`item ->> ${codeOfItem(loop)}`)} in (${now}))`;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?=T)/;

const bare = (text: SQL) => sql`upper(regexp_replace(${text}, ${DASHES}, '', 'g'))`;
