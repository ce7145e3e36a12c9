import { and, eq, sql } from "drizzle-orm";
import type { RegistrationStatus } from "#db/schema/place.ts";
import { searches } from "#db/schema/searches.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { isUuid } from "#lib/kernel/uuid.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { searchFor } from "./search-words.ts";

/** A provider or a location of the register, as a list of what was found tells of it. */
export type Found = {
  readonly is: "provider" | "location";
  readonly registerId: string;
  readonly name: string;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly status: RegistrationStatus;
  /** Of a location. */
  readonly providerName: string | null;
};

const PAGE = 50;
/** Whoever has leafed through as many pages needs another word. */
const MOST_PAGES = 20;

/** Seconds for which a search can be opened again; the worker deletes it then. */
const KEPT_SECONDS = 24 * 60 * 60;

/** What was typed in a search of the actor's own; undefined when it is nobody's, somebody else's, or no longer kept. */
export async function findSavedSearch(actor: Actor, searchId: string, now = new Date()): Promise<string | undefined> {
  if (!isUuid(searchId)) return undefined;
  const since = new Date(now.getTime() - KEPT_SECONDS * 1000).toISOString();
  const [kept] = await actorTransaction(actor, (tx) =>
    tx
      .select({ text: searches.text })
      .from(searches)
      .where(and(eq(searches.id, searchId), sql`${searches.askedAt} > ${since}`)),
  );
  return kept?.text;
}

/**
 * What fits of the whole register, the best first: for staff who read it, nothing for everybody else. Pages count from
 * 1.
 */
export async function searchRegister(
  actor: Actor,
  typed: string,
  page = 1,
): Promise<{ found: readonly Found[]; isMore: boolean }> {
  const { number, beginning, words } = searchFor(typed);
  if (words.length === 0 || page > MOST_PAGES) return { found: [], isMore: false };
  const rows = await actorTransaction(actor, (tx) =>
    tx.execute<Found>(sql`
      select "is", register_id as "registerId", name, town, postcode, status, provider_name as "providerName"
      from search_register(${number}, ${beginning}, ${sql.param(words)}::text[], ${(page - 1) * PAGE}, ${PAGE + 1})`),
  );
  return { found: rows.slice(0, PAGE), isMore: rows.length > PAGE && page < MOST_PAGES };
}
