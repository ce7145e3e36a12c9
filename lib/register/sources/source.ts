import type { SourceRecord } from "./source-record.ts";

/** The kinds of file in order of precedence, the highest first. Source: lib/register/README.md, "The files and their precedence". */
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

/**
 * A row of a file, by the number that a text editor or a spreadsheet shows. A `remark` is about the file, not a row
 * more.
 */
export type FileRow = { readonly number: number } & (
  | { readonly is: "read"; readonly record: SourceRecord }
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
