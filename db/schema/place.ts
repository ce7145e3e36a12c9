import { sql } from "drizzle-orm";
import { type AnyPgColumn, date, index, text } from "drizzle-orm/pg-core";

export type RegistrationStatus = "registered" | "deregistered";

/** What a provider and a location both have, as parsed and merged; how it was published is in `import_rows`. */
export const place = () => ({
  name: text().notNull(),
  sector: text().notNull(),
  status: text().$type<RegistrationStatus>().notNull(),
  registeredOn: date(),
  deregisteredOn: date(),
  addressLine1: text(),
  addressLine2: text(),
  town: text(),
  county: text(),
  postcode: text(),
  region: text(),
  localAuthority: text(),
  phone: text(),
  website: text(),
  alsoKnownAs: text(),
  brand: text(),
  /**
   * What a search looks through: names, number, postcode and town, folded. A location has its provider's name and
   * number too.
   */
  searchText: text().notNull().default(""),
});

const NEW_ROWS_APART = 1024; // kilobytes of new rows that every search reads besides the index, until they are sorted into it

/**
 * For a search: words anywhere in the text, by their groups of three letters, and the order of names, with which the
 * text begins.
 */
export const searchIndexes = (table: string, { registerId }: { registerId: AnyPgColumn }) => [
  index(`${table}_search_words`)
    .using("gin", sql`(' ' || search_text || ' ') gin_trgm_ops`)
    .with({ gin_pending_list_limit: NEW_ROWS_APART }),
  index(`${table}_search_order`).on(sql`left(search_text, 100) collate "C"`, registerId),
];
