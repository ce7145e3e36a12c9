import {
  customType,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { providers } from "./providers.ts";
import { submissions } from "./submissions.ts";

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/**
 * Files that belong to a draft and, once it is sent, to its notification. Nobody can download one before it is clean.
 */
export const files = pgTable(
  "files",
  {
    id: uuid().primaryKey(),
    providerId: uuid()
      .notNull()
      .references(() => providers.id),
    draftId: uuid().notNull(),
    submissionId: uuid(),
    name: text().notNull(),
    kind: text().notNull(),
    size: integer().notNull(), // bytes
    sha256: text().notNull(),
    scan: text().$type<"waiting" | "clean" | "infected" | "notScanned">().notNull(),
    uploadedBy: uuid()
      .notNull()
      .references(() => users.id),
    uploadedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [
    unique().on(t.id, t.providerId),
    foreignKey({
      columns: [t.submissionId, t.providerId],
      foreignColumns: [submissions.id, submissions.providerId],
    }),
    index().on(t.draftId),
  ],
);

export const fileChunks = pgTable(
  "file_chunks",
  { fileId: uuid().notNull(), providerId: uuid().notNull(), position: integer().notNull(), bytes: bytes().notNull() },
  (t) => [
    primaryKey({ columns: [t.fileId, t.position] }),
    foreignKey({ columns: [t.fileId, t.providerId], foreignColumns: [files.id, files.providerId] }),
  ],
);
