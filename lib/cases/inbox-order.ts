import { and, type asc, type desc, eq, type SQL, sql } from "drizzle-orm";
import { cases, type Priority } from "#db/schema/cases.ts";

/** A place in the order of the inbox. Instants are whole milliseconds, as cases are opened with. */
export type InboxPosition = { readonly priority: Priority; readonly receivedAt: Date; readonly submissionId: string };

const order: readonly Priority[] = ["urgent", "normal"];

/**
 * The inbox from a place on, or back from it, as conditions: one a priority, in the order in which they are come upon.
 *
 * Compared in one piece with the priority, the database would guess that almost nothing follows, and read everything to
 * find it.
 */
export function stretches(direction: "<" | ">" | ">=", place?: InboxPosition): readonly SQL[] {
  const onwards = direction === "<" ? order : order.toReversed();
  if (!place) return onwards.map((priority) => eq(cases.priority, priority));
  const bounded = sql`(${cases.receivedAt}, ${cases.submissionId}) ${sql.raw(direction)} (${place.receivedAt.toISOString()}::timestamptz, ${place.submissionId}::uuid)`;
  return onwards
    .slice(onwards.indexOf(place.priority))
    .map((priority) => and(eq(cases.priority, priority), priority === place.priority ? bounded : undefined))
    .filter((condition) => condition !== undefined);
}

/** The order within a priority, for the whole inbox and for each of its stretches. */
export const inOrder = (direction: typeof asc | typeof desc): SQL[] =>
  [cases.priority, cases.receivedAt, cases.submissionId].map((column) => direction(column));
