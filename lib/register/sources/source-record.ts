import type { RegistrationStatus } from "#db/schema/place.ts";
import type { RegisteredRole } from "#lib/kernel/actor.ts";
import type { ProviderKind } from "#lib/kernel/code-lists/provider-kinds.ts";

/** Absent and null both mean that the source does not say. */
type Optional<T> = { readonly [K in keyof T]?: T[K] | null };

/**
 * What a record can hold of a provider and of a location alike, parsed: blanks folded, dates as days, telephone numbers
 * whole.
 */
type Place = Optional<{
  name: string;
  alsoKnownAs: string;
  sector: string;
  brand: string;
  status: RegistrationStatus;
  registeredOn: string;
  deregisteredOn: string;
  addressLine1: string;
  addressLine2: string;
  town: string;
  county: string;
  postcode: string;
  region: string;
  localAuthority: string;
  phone: string;
  website: string;
}>;

/** A source's record of a provider, by the register's own number. */
export type SourceProvider = Place & { readonly registerId: string } & Optional<{
    kind: ProviderKind;
    companiesHouseNumber: string;
  }>;

export type SourceLocation = Place & { readonly registerId: string; readonly providerRegisterId: string } & Optional<{
    careHome: boolean;
    beds: number;
    dormant: boolean;
    managerAbsentOn: string;
    /** The empty list says that there are none. */
    activities: readonly { name: string; code: string | null }[];
    serviceTypes: readonly { name: string; shortName: string | null }[];
    serviceUserBands: readonly string[];
    relationships: readonly Relationship[];
  }>;

/** A location that came before or after this one, under a number of its own. */
export type Relationship = {
  readonly registerId: string;
  readonly is: "predecessor" | "successor";
  readonly reason: string | null;
};

/**
 * A role of a person, at a location or (without one) for the provider as a whole.
 *
 * `startedOn` is the day of the import unless the source knows it; `endedOn` only where the source tells of roles that
 * ended.
 */
export type SourceRole = {
  readonly role: RegisteredRole;
  readonly providerRegisterId: string;
  readonly locationRegisterId?: string | undefined;
  readonly activity?: string | undefined;
  readonly title: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly registeredEmail: string | null;
  readonly startedOn?: string;
  readonly endedOn?: string;
};

/** Where a role is held, by number: no number belongs to a provider and to a location. */
export const placeOf = (role: SourceRole) => role.locationRegisterId ?? role.providerRegisterId;

/**
 * The record of one row of a file.
 *
 * `key` is what the row is about, the same from file to file of its source: the number of the place, and for a role,
 * after a bar, whose and which. `contentHash` changes when a cell does, not with the order of the columns.
 */
export type SourceRecord = {
  readonly key: string;
  readonly about: string;
  readonly contentHash: string;
  readonly provider?: SourceProvider;
  readonly location?: SourceLocation;
  readonly roles: readonly SourceRole[];
  /** The row as it came, to the letter: its cells by their headers, or the document. */
  readonly asPublished: Readonly<Record<string, unknown>>;
  /** What could not be parsed in it, in words for whoever imports. */
  readonly remarks: readonly string[];
};
