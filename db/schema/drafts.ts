import { sql } from "drizzle-orm";
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Texts } from "#lib/kernel/posted.ts";
import type { SubmissionAbout, SubmissionKind } from "#lib/kernel/submission.ts";
import { users } from "./accounts.ts";
import { locations } from "./locations.ts";
import { owedSubmissions } from "./owed.ts";
import { providers } from "./providers.ts";

/** Who saved a page last, and from which opening of it in a browser. */
export type PageSave = { readonly by: string; readonly opening: string | null };
/** Words to be taken out are asked about until they are: `page` is where they stand. */
export type ScanAnswer =
  | { readonly is: "takeOut"; readonly page: string }
  | { readonly is: "notAPerson" }
  | { readonly is: "mustStay"; readonly because: string };

/**
 * Notifications and applications not sent yet. Answers are keyed by field name, those of closed branches included;
 * each page has a version, so that two people on one page do not overwrite each other.
 */
export const drafts = pgTable(
  "drafts",
  {
    id: uuid().primaryKey(),
    kind: text().$type<SubmissionKind>().notNull(),
    about: text().$type<SubmissionAbout>().notNull(),
    type: text().notNull(),
    definitionVersion: integer().notNull(),
    providerId: uuid()
      .notNull()
      .references(() => providers.id),
    /** Null until it is chosen, and when it is about the provider as a whole. */
    locationId: uuid(),
    /** What it is begun for, where something sent made it owed: at most one draft of each. */
    owedId: uuid().unique(),
    answers: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    pageVersions: jsonb().$type<Readonly<Record<string, number>>>().notNull(),
    /** By page, like the versions; of none that was never saved, or whose item was removed since. */
    pageSaves: jsonb().$type<Readonly<Record<string, PageSave>>>().notNull().default({}),
    /** Counts the savings of all pages: whoever saves says which they read, so nothing is locked while it is judged. */
    revision: integer().notNull().default(0),
    /** What was said about words that may tell who somebody is, by the hash of the words and their question. */
    scanAnswers: jsonb().$type<Readonly<Record<string, ScanAnswer>>>().notNull().default({}),
    createdBy: uuid()
      .notNull()
      .references(() => users.id),
    actedAs: uuid().notNull(),
    assignedTo: uuid().references(() => users.id),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    savedAt: timestamp({ withTimezone: true }).notNull(),
    savedBy: uuid()
      .notNull()
      .references(() => users.id),
    /** When its maker was told that it will be deleted. */
    warnedAt: timestamp({ withTimezone: true }),
    /** Once sent it is closed and its answers are gone: they are in the notification. */
    sentAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    foreignKey({ columns: [t.locationId, t.providerId], foreignColumns: [locations.id, locations.providerId] }),
    foreignKey({ columns: [t.owedId, t.providerId], foreignColumns: [owedSubmissions.id, owedSubmissions.providerId] }),
    index().on(t.providerId, t.savedAt.desc()),
    index().on(t.savedAt).where(sql`sent_at is null`),
  ],
);

/** Who opened which page of a draft when, so that two people in one draft know of each other. Goes with the draft. */
export const draftVisits = pgTable(
  "draft_visits",
  {
    draftId: uuid()
      .notNull()
      .references(() => drafts.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    name: text().notNull(),
    page: text().notNull(),
    seenAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.draftId, t.userId] })],
);

/**
 * What was typed on a page and not saved: offered again to whoever typed it. Goes when they save the page or drop it, when
 * the draft is sent, and with the draft.
 */
export const unsavedPages = pgTable(
  "unsaved_pages",
  {
    draftId: uuid()
      .notNull()
      .references(() => drafts.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    page: text().notNull(),
    typed: jsonb().$type<Texts>().notNull(),
    /** Of the page as they had it before them, so that what somebody else saves meanwhile is not lost either. */
    version: integer().notNull().default(0),
    /** The opening of the page that it was typed in: "" where that is not known. */
    opening: text().notNull().default(""),
    postedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.draftId, t.userId, t.page] })],
);

export type Draft = typeof drafts.$inferSelect;
