import { and, eq, sql } from "drizzle-orm";
import type { RegistrationStatus } from "#db/schema/place.ts";
import { searches } from "#db/schema/searches.ts";
import { isUuid } from "#lib/kernel/uuid.ts";
import { reading } from "#lib/operation/reading.ts";
import { mayReadRegister, maySearchRegister } from "./policy.ts";
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

/** What was typed in a search of the actor's own; undefined as its text when it is nobody's, or no longer kept. */
export const findSavedSearch = reading({
  name: "register.savedSearch",
  asked: ({ searchId }: { searchId: string }) => `search:${searchId.slice(0, 100)}`,
  async find(tx, { searchId }, { now }) {
    if (!isUuid(searchId)) return { text: undefined };
    const since = new Date(now.getTime() - KEPT_SECONDS * 1000).toISOString();
    const [saved] = await tx
      .select({ text: searches.text })
      .from(searches)
      .where(and(eq(searches.id, searchId), sql`${searches.askedAt} > ${since}`));
    return { text: saved?.text };
  },
  allow: maySearchRegister,
});

/** What fits of the whole register, the best first: for staff who read it. Pages count from 1. */
export const searchRegister = reading({
  name: "register.open",
  asked: () => "page:register",
  async find(tx, { typed, page = 1 }: { typed: string | undefined; page?: number }) {
    const { number, beginning, words } = searchFor(typed ?? "");
    if (words.length === 0 || page > MOST_PAGES) return { found: [], isMore: false };
    const rows = await tx.execute<Found>(sql`
      select "is", register_id as "registerId", name, town, postcode, status, provider_name as "providerName"
      from search_register(${number}, ${beginning}, ${sql.param(words)}::text[], ${(page - 1) * PAGE}, ${PAGE + 1})`);
    return { found: rows.slice(0, PAGE), isMore: rows.length > PAGE && page < MOST_PAGES };
  },
  allow: (actor) => mayReadRegister(actor),
});
