import { and, type asc, type desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { cases, type Priority } from "#db/schema/cases.ts";
import type { InboxFilters } from "./inbox-filters.ts";

/** What is read at one go: what nobody has read comes before what somebody has, and in each what is urgent first. */
type Group = { readonly isUnread: boolean; readonly priority: Priority };

/** A place in the order of the inbox. Instants are whole milliseconds, as cases are opened with. */
export type InboxPosition = Group & { readonly receivedAt: Date; readonly submissionId: string };

const groups: readonly Group[] = [
  { isUnread: true, priority: "urgent" },
  { isUnread: true, priority: "normal" },
  { isUnread: false, priority: "urgent" },
  { isUnread: false, priority: "normal" },
];

type Narrowed = Pick<InboxFilters, "urgent" | "unread">;

/**
 * The inbox from a place on, or back from it, as conditions: one a group, in the order in which they are come upon.
 *
 * Compared in one piece with the group, the database would guess that almost nothing follows, and read everything to
 * find it.
 */
export function stretches(direction: "<" | ">" | ">=", narrowed: Narrowed, place?: InboxPosition): readonly SQL[] {
  const onwards = direction === "<" ? groups : groups.toReversed();
  const begin = place ? onwards.findIndex((group) => isSame(group, place)) : 0;
  return onwards
    .slice(begin)
    .filter(({ isUnread, priority }) => (isUnread || !narrowed.unread) && (priority === "urgent" || !narrowed.urgent))
    .map((group) => and(isIn(group), place && isSame(group, place) ? bounded(direction, place) : undefined))
    .filter((condition) => condition !== undefined);
}

/** The order within a group. */
export const inOrder = (direction: typeof asc | typeof desc): SQL[] =>
  [cases.priority, cases.receivedAt, cases.submissionId].map((column) => direction(column));

const isSame = (one: Group, other: Group) => one.isUnread === other.isUnread && one.priority === other.priority;

const isIn = ({ isUnread, priority }: Group) =>
  and(eq(cases.priority, priority), isUnread ? isNull(cases.firstReadAt) : isNotNull(cases.firstReadAt));

const bounded = (direction: string, { receivedAt, submissionId }: InboxPosition) =>
  sql`(${cases.receivedAt}, ${cases.submissionId}) ${sql.raw(direction)} (${receivedAt.toISOString()}::timestamptz, ${submissionId}::uuid)`;
