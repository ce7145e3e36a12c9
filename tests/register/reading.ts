import { openRegisterFile, type RegisterFile } from "../../lib/register/sources/register-file.ts";
import type { FileRow } from "../../lib/register/sources/source.ts";
import type { SourceRecord } from "../../lib/register/sources/source-record.ts";
import { MONTHLY_HEADERS } from "./monthly-headers.ts";
import { fileOf } from "./register-files.ts";
import { writeOds } from "./write-ods.ts";

/** What a file says row by row, without a database. */
export async function reading(path: string) {
  const file = await opened(path);
  const rows: FileRow[] = [];
  for await (const row of file.rows) rows.push(row);
  const records = rows.flatMap((row) => (row.is === "read" ? [row.record] : []));
  return {
    file,
    records,
    /** What was reported, with the numbers of the rows. */
    reported: rows.flatMap((row) =>
      row.is === "read"
        ? row.record.remarks.map((words) => `${row.number}: ${words}`)
        : [`${row.number} ${row.is}: ${row.reason}`],
    ),
  };
}

export async function opened(path: string): Promise<RegisterFile & { is: "opened" }> {
  const file = await openRegisterFile(path);
  if (file.is === "refused") throw new Error(file.because);
  return file;
}

/** The record of the only row that a file has one in. */
export async function onlyRecord(path: string): Promise<SourceRecord> {
  const { records } = await reading(path);
  if (records.length !== 1) throw new Error(`The file has records in ${records.length} rows.`);
  return records[0]!;
}

export async function whyRefused(path: string): Promise<string> {
  const file = await openRegisterFile(path);
  if (file.is === "opened") throw new Error(`The file was taken for ${file.holds}.`);
  return file.because;
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** A CSV file with a column for each key of the first row. */
export function csv(...rows: readonly Readonly<Record<string, string>>[]): string {
  const headers = Object.keys(rows[0] ?? {});
  return fileOf(
    [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ""))]
      .map((cells) => `${cells.map(quoted).join(",")}\n`)
      .join(""),
  );
}

export const LOCATION = "1-90000000001";
export const PROVIDER = "1-95000000001";

/** A row of each kind of table; what is given replaces or adds to it. */
export const aDirectoryRow = (changed: Readonly<Record<string, string>> = {}) => ({
  Name: "Willow House",
  "Also known as": "",
  Address: "1 High Street,Oakbridge",
  Postcode: "ZE1 1AA",
  "Phone number": "1632960001",
  "Service's website (if available)": "",
  "Service types": "Residential homes",
  "Date of latest check": "27/Nov/2020 - 00:00",
  "Specialisms/services": "Dementia",
  "Provider name": "Willow Care Ltd",
  "Local authority": "Oakbridge",
  Region: "South West",
  "Location URL": "",
  "CQC Location ID (for office use only)": LOCATION,
  "CQC Provider ID (for office use only)": PROVIDER,
  ...changed,
});

export const aRatingsRow = (changed: Readonly<Record<string, string>> = {}) => ({
  "Location ID": LOCATION,
  "Location Name": "Willow House",
  "Care Home?": "Y",
  "Location Type": "Social Care Org",
  "Location Street Address": "1 High Street",
  "Location Post Code": "ZE1 1AA",
  "Location Local Authority": "Oakbridge",
  "Location Region": "South West",
  "Latest Rating": "Good",
  "Publication Date": "20/11/2019",
  "Provider ID": PROVIDER,
  "Provider Name": "Willow Care Ltd",
  "Brand Name": "-",
  ...changed,
});

export const aDeactivatedRow = (changed: Readonly<Record<string, string>> = {}) => ({
  "Location ID": LOCATION,
  "Location Name": "Willow House",
  "Location HSCA Start Date": "2011-01-20",
  "Location HSCA End Date": "2017-04-10",
  "Location Type/Sector": "Social Care Org",
  "Provider ID": PROVIDER,
  "Successor location IDs": "",
  "Predecessor location IDs": "",
  ...changed,
});

/** All 122 columns of the monthly file. */
export const aMonthlyRow = (changed: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  ...Object.fromEntries(MONTHLY_HEADERS.map((header) => [header, ""])),
  "Location ID": LOCATION,
  "Location Name": "Willow House",
  "Provider ID": PROVIDER,
  "Provider Name": "Willow Care Ltd",
  "Regulated activity - Personal care": "Y",
  ...changed,
});

/** A spreadsheet with the given XML inside each of its sheets. */
export async function spreadsheet(sheets: Readonly<Record<string, string>>): Promise<string> {
  const path = fileOf("");
  await writeOds(path, [
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>',
    ...Object.entries(sheets).map(([name, rows]) => `<table:table table:name="${name}">${rows}</table:table>`),
    "</office:spreadsheet></office:body></office:document-content>",
  ]);
  return path;
}

export const sheetRow = (...cells: readonly string[]) =>
  `<table:table-row>${cells.map((cell) => (cell.startsWith("<") ? cell : sheetText(cell))).join("")}</table:table-row>`;
const sheetText = (cell: string) =>
  `<table:table-cell office:value-type="string"><text:p>${cell.replaceAll("&", "&amp;")}</text:p></table:table-cell>`;
