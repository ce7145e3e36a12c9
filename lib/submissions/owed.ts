import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { drafts } from "#db/schema/drafts.ts";
import { locations } from "#db/schema/locations.ts";
import { owedSubmissions } from "#db/schema/owed.ts";
import { submissions } from "#db/schema/submissions.ts";
import { firstPartNames, journeyOf } from "#lib/journeys/catalogue.ts";
import { markersOf } from "#lib/journeys/markers.ts";
import { owedType } from "#lib/journeys/owed.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { mayBeginOwed, maySettleOwed } from "./policy.ts";

type Found = Awaited<ReturnType<typeof owedWhere>>[number];
export type Owed = ReturnType<typeof owedTo>;

/** What is owed besides one thing that was sent, also what was settled since. */
export const owedBesides = (tx: Tx, submissionId: string) =>
  owedWhere(tx, eq(owedSubmissions.submissionId, submissionId));

/** What the actor's side owes and nobody has begun, in the order in which it came up; second parts until they are sent. */
export async function owedInHand(tx: Tx): Promise<readonly Found[]> {
  const open = and(eq(owedSubmissions.providerId, sql`(select my_provider())`), isNull(owedSubmissions.settled));
  return (await owedWhere(tx, open)).filter(({ draftId, type, because }) => !draftId || type === because.type);
}

/** One of them; undefined for whoever may not read what made it owed. */
export const owedOne = async (tx: Tx, id: string): Promise<Found | undefined> =>
  (await owedWhere(tx, eq(owedSubmissions.id, id)))[0];

/** The same in words, with what the actor may do about it. */
export function owedTo(actor: Actor, found: Found, today: string) {
  const { because, marks, ...rest } = found;
  const { title, journey, secondPart } = owedType(found.type, today, because.type);
  const first = secondPart && journeyOf(because.type, because.version);
  return {
    ...{ ...rest, because, title, secondPart },
    /** What people know the first part by. */
    markers: first ? markersOf(first, marks ?? {}) : [],
    isByEmail: journey === undefined,
    mayBegin: journey !== undefined && mayBeginOwed(actor, found.because, journey),
    maySettle: maySettleOwed(actor, found.because),
  };
}

const sent = alias(cases, "sent");
const first = alias(submissions, "first");

/** Row-level security leaves what the actor may read, and of drafts and of what was sent for it what they may see too. */
const owedWhere = (tx: Tx, which: SQL | undefined) =>
  tx
    .select({
      id: owedSubmissions.id,
      type: owedSubmissions.type,
      settled: owedSubmissions.settled,
      settledAt: owedSubmissions.settledAt,
      settledByName: owedSubmissions.settledByName,
      settledBecause: owedSubmissions.settledBecause,
      because: {
        kind: cases.kind,
        about: cases.about,
        providerId: cases.providerId,
        locationId: cases.locationId,
        actedAs: cases.actedAs,
        type: cases.type,
        version: cases.definitionVersion,
        reference: cases.reference,
        sentAt: cases.receivedAt,
      },
      locationName: locations.name,
      marks: sql<Readonly<Record<string, unknown>> | null>`(
        select jsonb_object_agg(key, value) from jsonb_each(${first.answers}) where key in ${firstPartNames})`,
      draftId: drafts.id,
      sentReference: sent.reference,
    })
    .from(owedSubmissions)
    .innerJoin(cases, eq(cases.submissionId, owedSubmissions.submissionId))
    .leftJoin(first, and(eq(first.id, owedSubmissions.submissionId), eq(first.type, owedSubmissions.type)))
    .leftJoin(locations, eq(locations.id, owedSubmissions.locationId))
    .leftJoin(drafts, and(eq(drafts.owedId, owedSubmissions.id), isNull(drafts.sentAt), isBegun))
    .leftJoin(sent, eq(sent.submissionId, owedSubmissions.sentAs))
    .where(which)
    .orderBy(asc(owedSubmissions.owedSince), asc(owedSubmissions.type));

/** A draft in which nothing was typed is none yet. */
const isBegun = sql`not is_empty_draft(${drafts.id}, ${drafts.pageVersions})`;
