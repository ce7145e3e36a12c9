import { boolean, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { ProviderKind } from "#lib/kernel/code-lists/provider-kinds.ts";
import { place, searchIndexes } from "./place.ts";

/** The legal persons registered to carry on regulated activities. */
export const providers = pgTable(
  "providers",
  {
    id: uuid().primaryKey(),
    registerId: text().notNull().unique(),
    kind: text().$type<ProviderKind>().notNull(),
    ...place(),
    companiesHouseNumber: text(),
    /** Tells NHS England of such events, so may not have to notify: shown, never a block. */
    mayBeExempt: boolean().notNull().default(false),
  },
  (t) => searchIndexes("providers", t),
);

export type Provider = typeof providers.$inferSelect;
