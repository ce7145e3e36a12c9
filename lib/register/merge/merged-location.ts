import type { SourceName } from "../sources/source.ts";
import type { LocationSaid } from "../sources/source-record.ts";
import { byBelief, isDeregistered, mergedSaid } from "./merged-said.ts";

/** What one row says of a location. */
export type LocationClaim = {
  readonly source: SourceName;
  readonly registerId: string;
  readonly owner: string | null;
  readonly missingAgainOn: string | null;
  readonly said: LocationSaid | null;
};

/** What all sources together say of a location, and whose it is. */
export type MergedLocation = Partial<LocationSaid> & {
  readonly registerId: string;
  readonly owner: string;
  readonly isGone: boolean;
  /** Also of sources that are not believed in this. */
  readonly everyActivity: NonNullable<LocationSaid["activities"]>;
};

/** Undefined when no row says whose it is. */
export function mergedLocation(claims: readonly LocationClaim[]): MergedLocation | undefined {
  const owner = byBelief(claims).find((claim) => claim.owner)?.owner;
  const registerId = claims[0]?.registerId;
  if (!owner || !registerId) return undefined;
  const places = claims.flatMap(({ source, said }) => (said ? [{ source, said }] : []));
  const missingAgainOn = claims.find((claim) => claim.source === "active-locations")?.missingAgainOn;
  const said = mergedSaid(places);
  const isGone = isDeregistered(places) || Boolean(missingAgainOn);
  const everyActivity = places.flatMap((place) => place.said.activities ?? []);
  return {
    ...said,
    registerId,
    owner,
    isGone,
    everyActivity,
    deregisteredOn: isGone ? (said.deregisteredOn ?? missingAgainOn ?? null) : null,
  };
}
