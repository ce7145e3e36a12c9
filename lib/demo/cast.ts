import type { SourceRole } from "#lib/register/sources/source-record.ts";
import { stableId } from "#lib/register/stable-id.ts";
import { holders } from "./cast-people.ts";
import { castLocations, locationNumber, providerNumber } from "./cast-places.ts";

/**
 * The people of the demo as the register would tell of them: a registered manager once for each activity at each
 * location.
 */
export const castRoles: readonly SourceRole[] = holders.flatMap(({ name, email, provider, at, since, title, role }) => {
  const [givenName = "", familyName = ""] = name.split(" ");
  const record: SourceRole = {
    role,
    providerRegisterId: providerNumber(provider),
    title,
    givenName,
    familyName,
    registeredEmail: email,
    startedOn: since,
  };
  if (!at) return [record];
  return at.flatMap((digits) => {
    const place = castLocations.find(({ registerId }) => registerId === locationNumber(digits));
    return (place?.activities ?? []).map((activity) => ({
      ...record,
      locationRegisterId: locationNumber(digits),
      activity: activity.name,
    }));
  });
});

/** The id of the account, grant or membership of staff that somebody of the demo has, the same in every database. */
export const userIdOf = (email: string) => stableId("user", email);
export const grantIdOf = (email: string) => stableId("grant", email);
export const staffIdOf = (email: string) => stableId("staff", email);
