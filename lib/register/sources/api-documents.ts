import { z } from "zod";
import { canonicalJson } from "#lib/kernel/canonical.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { type DateColumn, dateColumn } from "../formats/date-column.ts";
import { type JsonDocument, jsonDocument, textMember } from "../formats/json-documents.ts";
import { linesOf } from "../formats/lines.ts";
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
} from "./parsed-cells.ts";
import type { FileRow, OpenedFile } from "./source.ts";
import type { SourceRecord } from "./source-record.ts";

/** What a document means, or why it cannot be kept. */
export type ReadDocument = (
  document: JsonDocument,
  reader: Reader,
) => Omit<SourceRecord, "contentHash" | "asPublished" | "remarks"> | { skipped: string };

/** `day` reads a date member; one it cannot read becomes a remark. */
export type Reader = { readonly day: (member: string) => string | null; readonly remark: Remark };

/** Opens a file of API documents, one JSON object a line. `dates` are the members that hold dates. */
export async function openDocuments(
  path: string,
  { dates, read }: { dates: readonly string[]; read: ReadDocument },
): Promise<OpenedFile> {
  const columns = new Map(dates.map((member) => [member, dateColumn()]));
  for await (const { text } of linesOf(path)) {
    const document = jsonDocument(text);
    for (const [member, column] of columns) column.see(textMember.parse(document?.[member]) ?? "");
  }
  return { rows: rows(path, { columns, read }), dataOn: null };
}

type Opened = { readonly columns: ReadonlyMap<string, DateColumn>; readonly read: ReadDocument };

async function* rows(path: string, opened: Opened): AsyncGenerator<FileRow> {
  for await (const { number, text } of linesOf(path)) {
    const document = jsonDocument(text);
    if (!document) yield { number, is: "unreadable", reason: "the line is not a whole JSON document" };
    else yield { number, ...rowOf(document, opened) };
  }
}

function rowOf(document: JsonDocument, { columns, read }: Opened) {
  if (CANNOT_BE_STORED.test(JSON.stringify(document)))
    return { is: "skipped", reason: "it holds a character that is not text" } as const;
  const remarks: string[] = [];
  const day = (member: string) => {
    const typed = textMember.parse(document[member]);
    const iso = typed === null ? null : columns.get(member)?.read(typed);
    if (iso === undefined) remarks.push(`${member} is not a date that can be read`);
    return iso ?? null;
  };
  const reading = read(document, { day, remark: (words) => remarks.push(words) });
  if ("skipped" in reading) return { is: "skipped", reason: reading.skipped } as const;
  const contentHash = hashOf(canonicalJson(document));
  return {
    is: "read",
    record: { ...reading, contentHash, asPublished: document, remarks: [...new Set(remarks)] },
  } as const;
}

/** NUL and half of a surrogate pair, as JSON writes them: Postgres takes neither. */
const CANNOT_BE_STORED = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** The name that a document gives a person; null without both parts. */
export const person = z
  .preprocess(
    (value) => (typeof value === "object" && value !== null ? value : {}),
    z.object({ personTitle: textMember, personGivenName: textMember, personFamilyName: textMember }),
  )
  .transform(({ personTitle, personGivenName, personFamilyName }) => {
    const [givenName, familyName] = [textIn(personGivenName), textIn(personFamilyName)];
    return givenName && familyName ? { title: textIn(personTitle), givenName, familyName } : null;
  });

const postal = z.object({
  name: textMember,
  alsoKnownAs: textMember,
  type: textMember,
  brandName: textMember,
  registrationStatus: textMember,
  postalAddressLine1: textMember,
  postalAddressLine2: textMember,
  postalAddressTownCity: textMember,
  postalAddressCounty: textMember,
  postalCode: textMember,
  region: textMember,
  localAuthority: textMember,
  mainPhoneNumber: textMember,
  website: textMember,
});

/** What documents of providers and of locations say alike. */
export function placeIn(document: JsonDocument, { day, remark }: Reader) {
  const members = postal.parse(document);
  return {
    name: nameIn(members.name, remark),
    alsoKnownAs: textIn(members.alsoKnownAs),
    sector: textIn(members.type),
    brand: brandIn(members.brandName),
    status: statusIn(members.registrationStatus, remark),
    registeredOn: day("registrationDate"),
    deregisteredOn: day("deregistrationDate"),
    addressLine1: textIn(members.postalAddressLine1),
    addressLine2: textIn(members.postalAddressLine2),
    town: textIn(members.postalAddressTownCity),
    county: textIn(members.postalAddressCounty),
    postcode: postcodeIn(members.postalCode),
    region: regionIn(members.region, remark),
    localAuthority: textIn(members.localAuthority),
    phone: telephoneIn(members.mainPhoneNumber, remark),
    website: websiteIn(members.website, remark),
  };
}
