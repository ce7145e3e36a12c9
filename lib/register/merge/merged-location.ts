import type { SourceName } from "../sources/source.ts";
import type { SourceLocation } from "../sources/source-record.ts";
import { byPrecedence, isDeregistered, mergeByPrecedence } from "./merge-by-precedence.ts";

/** A staged row about a location. */
export type StagedLocation = {
  readonly source: SourceName;
  readonly registerId: string;
  readonly owner: string | null;
  readonly missingAgainOn: string | null;
  readonly record: SourceLocation | null;
};

/** The record of a location that all sources make together, and whose it is. */
export type MergedLocation = Partial<SourceLocation> & {
  readonly registerId: string;
  readonly owner: string;
  readonly isGone: boolean;
  /** Also those that only records of lower precedence have. */
  readonly everyActivity: NonNullable<SourceLocation["activities"]>;
};

/** Undefined when no row tells whose it is. */
export function mergedLocation(staged: readonly StagedLocation[]): MergedLocation | undefined {
  const owner = byPrecedence(staged).find((row) => row.owner)?.owner;
  const registerId = staged[0]?.registerId;
  if (!owner || !registerId) return undefined;
  const places = staged.flatMap(({ source, record }) => (record ? [{ source, record }] : []));
  const missingAgainOn = staged.find((row) => row.source === "active-locations")?.missingAgainOn;
  const record = mergeByPrecedence(places);
  const isGone = isDeregistered(places) || Boolean(missingAgainOn);
  const everyActivity = places.flatMap((place) => place.record.activities ?? []);
  return {
    ...record,
    registerId,
    owner,
    isGone,
    everyActivity,
    deregisteredOn: isGone ? (record.deregisteredOn ?? missingAgainOn ?? null) : null,
  };
}
