import type { RegisteredRole } from "#lib/kernel/actor.ts";
import { folded, foldedName } from "#lib/kernel/folded-name.ts";
import { trimmed } from "#lib/kernel/pasted-text.ts";
import { maybe, needed } from "../formats/table-header.ts";
import { textIn } from "./parsed-cells.ts";
import { locationRegisterId, providerRegisterId } from "./register-ids.ts";
import { placeOf, type SourceRole } from "./source-record.ts";
import type { Row } from "./table-source.ts";

/** The columns that lists of roles have alike. */
export const holderColumns = {
  role: needed("role"),
  title: maybe("title"),
  givenName: needed("given"),
  familyName: needed("family"),
  scope: needed("scope"),
  id: needed("id"),
  providerId: needed("provider id"),
};
type Holder = Pick<Row<keyof typeof holderColumns>, "cell">;

const roles: Readonly<Record<string, RegisteredRole>> = {
  "registered manager": "registeredManager",
  "nominated individual": "nominatedIndividual",
  "main partner": "mainPartner",
  "responsible individual": "responsibleIndividual",
};

/** The role that a row tells of, or why it tells of none. */
export function roleIn({ cell }: Holder): Omit<SourceRole, "registeredEmail"> | { skipped: string } {
  if (folded(cell("role")) === "partner")
    return { skipped: "a partner who is not the main partner has no role in this service" };
  const role = roles[folded(cell("role"))];
  if (!role) return { skipped: "its role is not one of the register" };

  const isManager = role === "registeredManager";
  const scope = folded(cell("scope"));
  if (scope !== "location" && scope !== "provider") return { skipped: "its scope is neither location nor provider" };
  if (isManager && scope === "provider") return { skipped: "a registered manager needs a location" };

  const location = isManager ? locationRegisterId(cell("id")) : undefined;
  if (isManager && !location) return { skipped: "its location number is not one of the register" };
  const provider =
    providerRegisterId(cell("providerId")) ?? (scope === "provider" ? providerRegisterId(cell("id")) : undefined);
  if (!provider) return { skipped: "its provider number is not one of the register" };

  const [givenName, familyName] = [textIn(cell("givenName")), textIn(cell("familyName"))];
  if (!givenName || !familyName) return { skipped: "it needs a given and a family name" };
  return {
    role,
    providerRegisterId: provider,
    locationRegisterId: location,
    title: textIn(cell("title")),
    givenName,
    familyName,
  };
}

/** What a row about a role is about, whichever list it stands in. */
export const roleKey = (role: SourceRole) =>
  [placeOf(role), role.role, foldedName(role), ...(role.activity ? [role.activity] : [])].join("|");

export const aboutRole = (role: SourceRole, { cell }: Holder) => `${trimmed(cell("role"))} at ${placeOf(role)}`;
