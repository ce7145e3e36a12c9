import { z } from "zod";
import { canonicalJson } from "#lib/kernel/canonical.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { trimmed } from "#lib/kernel/words.ts";
import type { FileRow, Said } from "../register-row.ts";
import { type DateColumn, dateColumn } from "./date-column.ts";
import { linesOf } from "./read-lines.ts";

export type ApiDocument = Record<string, unknown>;

/** What a document means, or why it cannot be kept. `day` reads a date member; one it cannot read becomes a remark. */
type Reading = Omit<Said, "fingerprint" | "remarks"> | { skipped: string };
export type ReadDocument = (document: ApiDocument, day: (member: string) => string | null, remark: (words: string) => void) => Reading;

/** The rows of a file of API documents, one JSON object a line. `dates` are the members that hold dates. */
export async function apiRows(path: string, dates: readonly string[], read: ReadDocument): Promise<AsyncIterable<FileRow>> {
  const columns = new Map(dates.map((member) => [member, dateColumn()]));
  for await (const { text } of linesOf(path)) {
    const document = parsed(text);
    for (const [member, column] of columns) column.see(words.parse(document?.[member]) ?? "");
  }
  return rows(path, columns, read);
}

/** The members of the document on a line; undefined when it is not one. */
export function parsed(line: string): ApiDocument | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as ApiDocument) : undefined;
  } catch {
    return undefined;
  }
}

async function* rows(path: string, columns: ReadonlyMap<string, DateColumn>, read: ReadDocument): AsyncGenerator<FileRow> {
  for await (const { number, text } of linesOf(path)) {
    const document = parsed(text);
    if (!document) yield { number, is: "unreadable", reason: "the line is not a whole JSON document" };
    else yield { number, ...rowOf(document, columns, read) };
  }
}

function rowOf(document: ApiDocument, columns: ReadonlyMap<string, DateColumn>, read: ReadDocument) {
  if (CANNOT_BE_STORED.test(JSON.stringify(document))) return { is: "skipped", reason: "it holds a character that is not text" } as const;
  const remarks: string[] = [];
  const day = (member: string) => {
    const typed = words.parse(document[member]);
    const iso = typed === null ? null : columns.get(member)?.read(typed);
    if (iso === undefined) remarks.push(`${member} is not a date that can be read`);
    return iso ?? null;
  };
  const reading = read(document, day, (remark) => remarks.push(remark));
  if ("skipped" in reading) return { is: "skipped", reason: reading.skipped } as const;
  return { is: "read", said: { ...reading, fingerprint: hashOf(canonicalJson(document)), remarks: [...new Set(remarks)] } } as const;
}

/** NUL and half of a surrogate pair, as JSON writes them: Postgres takes neither. */
const CANNOT_BE_STORED = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** Text as it came; null for what means none: absent, null, an empty object, only blanks. Numbers are given as text. */
export const words = z.preprocess(
  (value) => (typeof value === "number" || typeof value === "boolean" ? String(value) : value),
  z
    .string()
    .nullable()
    .catch(null)
    .transform((text) => (text === null || trimmed(text) === "" ? null : text)),
);

/** `Y`, `yes` and `true`, also as text, are true; all else is false. */
export const flag = words.transform((text) => /^(?:y|yes|true)$/i.test(text?.trim() ?? ""));

/** A list of objects; absent, null and `{}` are the empty list, and members that are no objects are left out. */
export const listOf = <T extends z.ZodType>(member: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value.filter((one) => typeof one === "object" && one !== null) : []), z.array(member));

/** The name that a document gives a person; null without both parts. */
export const person = z
  .preprocess(
    (value) => (typeof value === "object" && value !== null ? value : {}),
    z.object({ personTitle: words, personGivenName: words, personFamilyName: words }),
  )
  .transform(({ personTitle: title, personGivenName, personFamilyName }) =>
    personGivenName && personFamilyName
      ? { title: title && trimmed(title), givenName: trimmed(personGivenName), familyName: trimmed(personFamilyName) }
      : null,
  );

const postal = z.object({
  type: words,
  registrationStatus: words,
  postalAddressLine1: words,
  postalAddressLine2: words,
  postalAddressTownCity: words,
  postalAddressCounty: words,
  postalCode: words,
  region: words,
  localAuthority: words,
  mainPhoneNumber: words,
  website: words,
});

/** What documents of providers and of locations say alike; text as it came. */
export function placeSaid(document: ApiDocument, day: (member: string) => string | null) {
  const said = postal.parse(document);
  return {
    sector: said.type ?? "",
    status: /^deregistered$/i.test(said.registrationStatus?.trim() ?? "") ? "deregistered" : "registered",
    registeredOn: day("registrationDate"),
    deregisteredOn: day("deregistrationDate"),
    addressLine1: said.postalAddressLine1,
    addressLine2: said.postalAddressLine2,
    town: said.postalAddressTownCity,
    county: said.postalAddressCounty,
    postcode: said.postalCode,
    region: said.region,
    localAuthority: said.localAuthority,
    phone: said.mainPhoneNumber,
    website: said.website,
    asPublished: document,
  } as const;
}
