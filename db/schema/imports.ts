import { date, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** One run over one register file. */
export const imports = pgTable("imports", {
  id: uuid().primaryKey(),
  source: text().notNull(), // the kind of file, like `locations-api`
  fileSha256: text().notNull(),
  /** The day of which the file says that it tells. */
  dataOn: date(),
  startedAt: timestamp({ withTimezone: true }).notNull(),
  finishedAt: timestamp({ withTimezone: true }),
  counts: jsonb().$type<Readonly<Record<string, number>>>().notNull(),
});

/**
 * The last record of each source about each thing. The register is made from these rows alone, so the order in which
 * files come makes no difference; a row that comes again with the same content hash changes nothing.
 *
 * `published` is the row as it was published, to the letter. `said` is what was parsed of it: the source's record of a
 * provider, of a location and of roles (`SourceRecord`). `hash` is the content hash.
 *
 * A row that is missing from a later file is `gone` and stays: its record of places still counts, its roles do not.
 */
export const importRows = pgTable(
  "import_rows",
  {
    source: text().notNull(),
    key: text().notNull(),
    importId: uuid()
      .notNull()
      .references(() => imports.id),
    rowNumber: integer().notNull(),
    hash: text().notNull(),
    outcome: text().$type<"stored" | "gone" | "skipped">().notNull(),
    reason: text(),
    /** The numbers of the location and of the provider that the row tells of. */
    locationKey: text(),
    providerKey: text(),
    said: jsonb().$type<unknown>(),
    published: jsonb().$type<Readonly<Record<string, unknown>>>(),
    /** The day of the first file without it, and of the first of a later month. */
    missingOn: date(),
    missingAgainOn: date(),
  },
  (t) => [
    primaryKey({ columns: [t.source, t.key] }),
    index().on(t.locationKey),
    index().on(t.providerKey, t.source, t.key),
  ],
);
