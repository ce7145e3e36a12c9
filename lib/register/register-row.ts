import type { locations } from "#db/schema/locations.ts";
import type { ProviderKind } from "#db/schema/providers.ts";
import type { RegisteredRole } from "#lib/kernel/actor.ts";

type Place = Omit<typeof locations.$inferInsert, "id" | "providerId" | "careHome" | "beds" | "dormant" | "managerAbsentOn">;

/** What a source says of a provider, in the register's own numbers. */
export type ProviderSaid = Place & { kind: ProviderKind; mayBeExempt: boolean };

export type LocationSaid = Place & {
  providerRegisterId: string;
  careHome: boolean;
  beds: number | null;
  dormant: boolean;
  managerAbsentOn: string | null;
  activities: readonly { name: string; code: string | null }[];
  serviceTypes: readonly { name: string; shortName: string | null }[];
};

/** A role of a person, at a location or (without one) for the provider as a whole. `startedOn` is the day of the import unless the source knows it. */
export type RoleSaid = {
  role: RegisteredRole;
  providerRegisterId: string;
  locationRegisterId?: string | undefined;
  activity?: string | undefined;
  title: string | null;
  givenName: string;
  familyName: string;
  registeredEmail: string | null;
  startedOn?: string;
};

/** Where a role is held, by number: no number belongs to a provider and to a location. */
export const placeOf = (role: RoleSaid) => role.locationRegisterId ?? role.providerRegisterId;

/**
 * One thing that a file tells. `key` is what it is about, the same from file to file: the number of the place, and for
 * a role, after a bar, whose and which. `fingerprint` changes when what is told changes.
 */
export type Said = {
  readonly key: string;
  readonly about: string;
  readonly fingerprint: string;
  readonly provider?: ProviderSaid;
  readonly location?: LocationSaid;
  readonly roles: readonly RoleSaid[];
  /** What could not be understood in it, in words for whoever imports. */
  readonly remarks: readonly string[];
};

/** A row of a file, by the number that a text editor or a spreadsheet shows. A `remark` is about the file, not a row more. */
export type FileRow = { readonly number: number } & (
  | { readonly is: "read"; readonly said: Said }
  | { readonly is: "skipped"; readonly reason: string }
  | { readonly is: "unreadable"; readonly reason: string }
  | { readonly is: "remark"; readonly reason: string }
);

/** A kind of file: how it is told from others, and how it is read. A further kind is a further file like `roles-file.ts`. */
export type Source = {
  readonly name: string;
  /** What the file holds, in words for the report. */
  readonly holds: string;
  readonly recognises: (firstLines: readonly string[]) => boolean;
  /** Reads the whole file once for what no single row tells (the order of day and month, say), then gives its rows. */
  readonly open: (path: string) => Promise<AsyncIterable<FileRow>>;
};
