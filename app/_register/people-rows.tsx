import { longDate } from "#lib/kernel/dates.ts";
import { roleWords } from "#lib/kernel/role-words.ts";
import { counted, listed, sentenceCase } from "#lib/kernel/words.ts";
import type { PersonRecord } from "#lib/register/registration.ts";
import { list, row } from "./rows.tsx";

/** Who holds which role: by name, or for those who may not know names how many. Then whose role has ended. */
export function peopleRows(people: readonly PersonRecord[]) {
  const past = people.filter(({ until, name }) => until !== null && name !== null);
  const byRole = Map.groupBy(
    people.filter((person) => !past.includes(person)),
    ({ role }) => role,
  );
  return [
    ...[...byRole].map(([role, holders]) => list(sentenceCase(roleWords[role]), standing(holders))),
    ...(past.length > 0 ? [list("Past", past.map(ended))] : []),
  ];
}

/** What stands in the place of a role that nobody holds. */
export const nobody = (role: string) => row(role, "Nobody on the register");

function standing(holders: readonly PersonRecord[]): readonly string[] {
  const named = holders.filter(({ name }) => name !== null);
  if (named.length === 0) return [counted(holders.length, "person", "people")];
  const differ = new Set(named.map(({ activities }) => activities.join())).size > 1;
  return named.map(
    ({ name, since, activities }) => `${name}, since ${longDate(since)}${differ ? `, for: ${listed(activities)}` : ""}`,
  );
}

const ended = ({ name, role, since, until }: PersonRecord) =>
  `${name}, ${roleWords[role]} from ${longDate(since)} to ${until ? longDate(until) : "now"}`;
