import type { RegistrationStatus } from "#db/schema/place.ts";
import type { RegisteredRole } from "#lib/kernel/actor.ts";
import type { ProviderKind } from "#lib/kernel/code-lists/provider-kinds.ts";

/** The kinds of file, the one that is believed first standing first. Source of the order: domain, section 6.5. */
export const SOURCES = [
  "seed",
  "locations-api",
  "providers-api",
  "roles",
  "active-locations",
  "deactivated-locations",
  "directory",
  "location-ratings",
  "provider-list",
  "published-roles",
] as const;
export type SourceName = (typeof SOURCES)[number];

/** Absent and null both mean that the source does not say. */
type MaySay<T> = { readonly [K in keyof T]?: T[K] | null };

/**
 * What can be said of a provider and of a location alike, as it is understood: blanks folded, dates as days, telephone
 * numbers whole.
 */
type Place = MaySay<{
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

/** What a source says of a provider, in the register's own numbers. */
export type ProviderSaid = Place & { readonly registerId: string } & MaySay<{
    kind: ProviderKind;
    companiesHouseNumber: string;
  }>;

export type LocationSaid = Place & { readonly registerId: string; readonly providerRegisterId: string } & MaySay<{
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
export type RoleSaid = {
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
export const placeOf = (role: RoleSaid) => role.locationRegisterId ?? role.providerRegisterId;

/**
 * What one row of a file tells.
 *
 * `key` is what the row is about, the same from file to file of its source: the number of the place, and for a role,
 * after a bar, whose and which. `fingerprint` changes when what is told changes.
 */
export type Said = {
  readonly key: string;
  readonly about: string;
  readonly fingerprint: string;
  readonly provider?: ProviderSaid;
  readonly location?: LocationSaid;
  readonly roles: readonly RoleSaid[];
  /** The row as it came, to the letter: its cells by their headers, or the document. */
  readonly published: Readonly<Record<string, unknown>>;
  /** What could not be understood in it, in words for whoever imports. */
  readonly remarks: readonly string[];
};

/**
 * A row of a file, by the number that a text editor or a spreadsheet shows. A `remark` is about the file, not a row
 * more.
 */
export type FileRow = { readonly number: number } & (
  | { readonly is: "read"; readonly said: Said }
  | { readonly is: "skipped"; readonly reason: string }
  | { readonly is: "unreadable"; readonly reason: string }
  | { readonly is: "remark"; readonly reason: string }
);

/** The rows of an opened file, and the day of which it says that it tells. */
export type OpenedFile = { readonly rows: AsyncIterable<FileRow>; readonly dataOn: string | null };

/**
 * A kind of file: how it is told from others, and how it is read. A further kind is a further file like
 * `roles-file.ts`.
 */
export type Source = {
  readonly name: SourceName;
  /** What the file holds, in words for the report. */
  readonly holds: string;
  readonly recognises: (firstLines: readonly string[]) => boolean;
  /** Reads the whole file once for what no single row tells (the order of day and month, say), then gives its rows. */
  readonly open: (path: string) => Promise<OpenedFile>;
};
