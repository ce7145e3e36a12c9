import { daysAfter } from "#lib/kernel/dates.ts";
import type { FileRow } from "#lib/register/sources/source.ts";
import type { SourceLocation, SourceProvider, SourceRecord, SourceRole } from "#lib/register/sources/source-record.ts";
import { castRoles } from "./cast.ts";
import { DEREGISTERED_PROVIDER } from "./cast-people.ts";
import { castLocations, castProviders } from "./cast-places.ts";

/** The register of the demonstration as the rows of a file: a provider or a location each, with the roles there. */
export function castRows(today: string): FileRow[] {
  const ended = daysAfter(today, -7);
  const gone = { status: "deregistered", deregisteredOn: ended } as const;
  const isGone = (number: string) => number === DEREGISTERED_PROVIDER;

  const rolesAt = (place: string): SourceRole[] =>
    castRoles
      .filter((role) => (role.locationRegisterId ?? role.providerRegisterId) === place)
      .map((role) => (isGone(role.providerRegisterId) ? { ...role, endedOn: ended } : role));
  const providers = castProviders.map((one): SourceProvider => (isGone(one.registerId) ? { ...one, ...gone } : one));
  const locations = castLocations.map(
    (one): SourceLocation => (isGone(one.providerRegisterId) ? { ...one, ...gone } : one),
  );

  const places: Pick<SourceRecord, "provider" | "location">[] = [
    ...providers.map((provider) => ({ provider })),
    ...locations.map((location) => ({ location })),
  ];
  return places.map((one, index) => {
    const key = one.location?.registerId ?? one.provider?.registerId ?? "";
    const record = { ...one, key, about: key, contentHash: key, roles: rolesAt(key), asPublished: {}, remarks: [] };
    return { number: index + 1, is: "read", record };
  });
}
