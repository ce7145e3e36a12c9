import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** One run over one register file. */
export const imports = pgTable("imports", {
  id: uuid().primaryKey(),
  source: text().notNull(), // the kind of file, like `locations-api`
  fileSha256: text().notNull(),
  startedAt: timestamp({ withTimezone: true }).notNull(),
  finishedAt: timestamp({ withTimezone: true }),
  counts: jsonb().$type<Readonly<Record<string, number>>>().notNull(),
});

/** What each source said last of each thing, by hash: a row that says the same again changes nothing. */
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
    outcome: text().$type<"stored" | "skipped">().notNull(),
    reason: text(),
  },
  (t) => [primaryKey({ columns: [t.source, t.key] })],
);
