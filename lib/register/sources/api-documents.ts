import { z } from "zod";
import { canonicalJson } from "#lib/kernel/canonical.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { trimmed } from "#lib/kernel/words.ts";
import { type DateColumn, dateColumn } from "../formats/date-column.ts";
import { linesOf } from "../formats/lines.ts";
import type { FileRow, OpenedFile, Said } from "./source-record.ts";
import {
  brandIn,
  nameIn,
  postcodeIn,
  type Remark,
  regionIn,
  statusIn,
  telephoneIn,
  textIn,
  websiteIn,
} from "./understood.ts";

export type ApiDocument = Record<string, unknown>;

/** What a document means, or why it cannot be kept. */
export type ReadDocument = (
  document: ApiDocument,
  reader: Reader,
) => Omit<Said, "fingerprint" | "published" | "remarks"> | { skipped: string };

/** `day` reads a date member; one it cannot read becomes a remark. */
export type Reader = { readonly day: (member: string) => string | null; readonly remark: Remark };

/** Opens a file of API documents, one JSON object a line. `dates` are the members that hold dates. */
export async function openDocuments(
  path: string,
  { dates, read }: { dates: readonly string[]; read: ReadDocument },
): Promise<OpenedFile> {
  const columns = new Map(dates.map((member) => [member, dateColumn()]));
  for await (const { text } of linesOf(path)) {
    const document = parsed(text);
    for (const [member, column] of columns) column.see(words.parse(document?.[member]) ?? "");
  }
  return { rows: rows(path, { columns, read }), dataOn: null };
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

type Opened = { readonly columns: ReadonlyMap<string, DateColumn>; readonly read: ReadDocument };

async function* rows(path: string, opened: Opened): AsyncGenerator<FileRow> {
  for await (const { number, text } of linesOf(path)) {
    const document = parsed(text);
    if (!document) yield { number, is: "unreadable", reason: "the line is not a whole JSON document" };
    else yield { number, ...rowOf(document, opened) };
  }
}

function rowOf(document: ApiDocument, { columns, read }: Opened) {
  if (CANNOT_BE_STORED.test(JSON.stringify(document)))
    return { is: "skipped", reason: "it holds a character that is not text" } as const;
  const remarks: string[] = [];
  const day = (member: string) => {
    const typed = words.parse(document[member]);
    const iso = typed === null ? null : columns.get(member)?.read(typed);
    if (iso === undefined) remarks.push(`${member} is not a date that can be read`);
    return iso ?? null;
  };
  const reading = read(document, { day, remark: (words) => remarks.push(words) });
  if ("skipped" in reading) return { is: "skipped", reason: reading.skipped } as const;
  const fingerprint = hashOf(canonicalJson(document));
  return {
    is: "read",
    said: { ...reading, fingerprint, published: document, remarks: [...new Set(remarks)] },
  } as const;
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

/**
 * A list of objects; null when there is none, as for absent, null and `{}`. Members that are no objects are left out.
 */
export const listOf = <T extends z.ZodType>(member: T) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value.filter((one) => typeof one === "object" && one !== null) : null),
    z.array(member).nullable(),
  );

/** The name that a document gives a person; null without both parts. */
export const person = z
  .preprocess(
    (value) => (typeof value === "object" && value !== null ? value : {}),
    z.object({ personTitle: words, personGivenName: words, personFamilyName: words }),
  )
  .transform(({ personTitle, personGivenName, personFamilyName }) => {
    const [givenName, familyName] = [textIn(personGivenName), textIn(personFamilyName)];
    return givenName && familyName ? { title: textIn(personTitle), givenName, familyName } : null;
  });

const postal = z.object({
  name: words,
  alsoKnownAs: words,
  type: words,
  brandName: words,
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

/** What documents of providers and of locations say alike. */
export function placeSaid(document: ApiDocument, { day, remark }: Reader) {
  const said = postal.parse(document);
  return {
    name: nameIn(said.name, remark),
    alsoKnownAs: textIn(said.alsoKnownAs),
    sector: textIn(said.type),
    brand: brandIn(said.brandName),
    status: statusIn(said.registrationStatus, remark),
    registeredOn: day("registrationDate"),
    deregisteredOn: day("deregistrationDate"),
    addressLine1: textIn(said.postalAddressLine1),
    addressLine2: textIn(said.postalAddressLine2),
    town: textIn(said.postalAddressTownCity),
    county: textIn(said.postalAddressCounty),
    postcode: postcodeIn(said.postalCode),
    region: regionIn(said.region, remark),
    localAuthority: textIn(said.localAuthority),
    phone: telephoneIn(said.mainPhoneNumber, remark),
    website: websiteIn(said.website, remark),
  };
}
