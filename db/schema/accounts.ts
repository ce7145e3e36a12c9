import { sql } from "drizzle-orm";
import { index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { people } from "./people.ts";

const instant = () => timestamp({ withTimezone: true, mode: "date" });

/**
 * Accounts: who can sign in. What somebody may do is in role holdings, grants and staff roles, never here.
 *
 * One open account an address, one open account a person. `emailVerified` and `image` are what Auth.js's adapter
 * insists on.
 */
export const users = pgTable(
  "users",
  {
    id: uuid().primaryKey(),
    personId: uuid().references(() => people.id),
    name: text().notNull(),
    email: text().notNull(),
    emailVerified: instant(),
    image: text(),
    jobTitle: text().notNull().default(""),
    phone: text().notNull().default(""),
    createdAt: instant().notNull(),
    closedAt: instant(),
  },
  (t) => [
    uniqueIndex().on(t.email).where(sql`closed_at is null`),
    uniqueIndex().on(t.personId).where(sql`closed_at is null`),
  ],
);

/**
 * Kept for 24 hours after its end, so that what was typed meanwhile can still be saved for its owner. The token is a
 * hash.
 */
export const sessions = pgTable(
  "sessions",
  {
    sessionToken: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id),
    expires: instant().notNull(),
    createdAt: instant().notNull().defaultNow(),
    lastSeenAt: instant().notNull().defaultNow(),
    endedAt: instant(),
    /** The role holding or grant chosen, when there are several. */
    actingAs: uuid(),
  },
  (t) => [index().on(t.userId)],
);

/** What ended a link before its time: it signed somebody in, or another of the account did. */
export type LinkEnd = "used" | "otherUsed";

/**
 * Links to sign in with, by the hash of their token. One asked for with an unknown address belongs to nobody.
 *
 * Several of an account are open side by side. Those that ended are kept for a day, to tell who opens one what became of
 * it.
 */
export const signInLinks = pgTable(
  "sign_in_links",
  {
    hash: text().primaryKey(),
    userId: uuid().references(() => users.id),
    expires: instant().notNull(),
    /** The hash of a cookie of the browser that asked: only there is one button enough. */
    askedIn: text().notNull(),
    returnTo: text().notNull(),
    createdAt: instant().notNull(),
    endedAs: text().$type<LinkEnd>(),
    /** When it signed somebody in, and the hash of the cookie of the browser that it did so in. */
    usedAt: instant(),
    usedIn: text(),
  },
  (t) => [index().on(t.userId).where(sql`ended_as is null`)],
);

/** What was done when and from where, under hashed keys, to be counted against a limit. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    key: text().notNull(),
    network: text(),
    browser: text(),
    at: instant().notNull(),
  },
  (t) => [index().on(t.name, t.key, t.at), index().on(t.name, t.network, t.at)],
);

export type User = typeof users.$inferSelect;
