import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Draft } from "#db/schema/drafts.ts";
import { journeyOf, locationPages } from "#lib/journeys/catalogue.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { type Walk, walk } from "#lib/journeys/walk.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import { isUuid } from "#lib/kernel/uuid.ts";
import { factsAt, type KnownFacts, knownFacts } from "./facts.ts";

/** A draft with what is needed to judge it, walked once. */
export type OpenDraft = {
  readonly draft: Draft;
  readonly journey: Journey;
  readonly facts: Facts;
  readonly walked: Walk;
};

type Stored = {
  [K in keyof Draft]: Draft[K] extends Date ? string : Draft[K] extends Date | null ? string | null : Draft[K];
};

/**
 * A draft that the actor may edit, as row-level security leaves it, with the facts it is judged by: one statement.
 *
 * The facts know the draft's own location alone, which is all that most pages need; all of the actor's where none is chosen
 * and for a `page` that asks for it. `more` are further columns, which may refer to the row `draft`.
 */
export async function findDraft<M extends Record<string, unknown> = Record<never, never>>(
  tx: Tx,
  { draftId, page = "", more = sql`` }: { draftId: string; page?: string; more?: SQL },
  { now }: { now: Date },
): Promise<(OpenDraft & { readonly more: M }) | undefined> {
  if (!isUuid(draftId)) return undefined;
  const [found] = await tx.execute<{ draft: Stored; known: KnownFacts } & M>(sql`
    with draft as (select * from drafts where id = ${draftId})
    select ${asJson} as draft, ${knownFacts(sql`${locationPages.has(page)} or draft.location_id is null or draft.kind = 'A'`)} as known${more}
    from draft`);
  if (!found) return undefined;
  const { draft: stored, known, ...rest } = found;
  const journey = journeyOf(stored.type, stored.definitionVersion);
  if (!journey) return undefined;
  const draft = withDates(stored);
  const facts = factsAt(known, now);
  return { draft, journey, facts, walked: walk(journey, draft.answers, facts), more: rest as unknown as M };
}

const asJson = sql`json_build_object(
  'id', draft.id, 'kind', draft.kind, 'about', draft.about, 'type', draft.type, 'definitionVersion', draft.definition_version,
  'providerId', draft.provider_id, 'locationId', draft.location_id, 'owedId', draft.owed_id, 'answers', draft.answers, 'pageVersions', draft.page_versions,
  'pageSaves', draft.page_saves, 'revision', draft.revision, 'scanAnswers', draft.scan_answers, 'createdBy', draft.created_by, 'actedAs', draft.acted_as,
  'assignedTo', draft.assigned_to, 'createdAt', draft.created_at, 'savedAt', draft.saved_at, 'savedBy', draft.saved_by,
  'warnedAt', draft.warned_at, 'sentAt', draft.sent_at)`;

function withDates({ createdAt, savedAt, warnedAt, sentAt, ...draft }: Stored): Draft {
  const date = (instant: string | null) => (instant === null ? null : new Date(instant));
  return {
    ...draft,
    createdAt: new Date(createdAt),
    savedAt: new Date(savedAt),
    warnedAt: date(warnedAt),
    sentAt: date(sentAt),
  };
}
