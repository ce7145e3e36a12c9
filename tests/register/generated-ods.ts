import { MONTHLY_HEADERS } from "./monthly-headers.ts";
import { writeOds } from "./write-ods.ts";

/**
 * Writes a made-up monthly file of so many locations, built like a real one: three sheets, a row above the headers,
 * numbers and days as values, and blank cells and rows repeated to the edge of the sheet. 60,000 locations have 33,000
 * providers.
 */
export const writeMonthlyFile = (path: string, locations: number) => writeOds(path, content(locations));

/** The numbers have eleven digits, higher than any that was given out. */
export const locationNumber = (index: number) => `1-9${String(index).padStart(10, "0")}`;
export const providerNumber = (index: number) => `1-95${String(index).padStart(9, "0")}`;

/** Most providers have one location; a tenth of them have all the others. */
export function providerOf(index: number, locations: number): number {
  const providers = Math.ceil(locations * 0.55);
  return index < providers ? index : (index - providers) % Math.ceil(providers / 10);
}

function* content(locations: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${NAMESPACES} office:version="1.2"><office:body><office:spreadsheet>`;
  yield sheet("README", [
    row([text("Active locations for providers registered under the Health and Social Care Act (HSCA)")]),
    row([text("Source: register database as at 1 October 2026")]),
    row([text("Location ID: the number of a location")]),
  ]);
  yield '<table:table table:name="HSCA_Active_Locations" table:style-name="ta1"><table:table-column table:number-columns-repeated="16384"/>';
  yield row(MONTHLY_HEADERS.map(text));
  for (let index = 0; index < locations; index++) yield row(cellsOf(index, locations));
  yield `${fillerRows(1_048_000 - locations)}</table:table>`;
  yield sheet("Dual_Registration_Locations", [
    row(
      ["Location ID", "Location Name", "Location HSCA Start Date", "Linked Organisation ID", "Relationship"].map(text),
    ),
  ]);
  yield "</office:spreadsheet></office:body></office:document-content>";
}

const NAMESPACES = ["office", "table", "text"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

const sheet = (name: string, rows: readonly string[]) =>
  `<table:table table:name="${name}" table:style-name="ta1"><table:table-column table:number-columns-repeated="16384"/>${rows.join("")}${fillerRows(1_048_000)}</table:table>`;

const fillerRows = (times: number) =>
  `<table:table-row table:number-rows-repeated="${times}" table:style-name="ro1"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;

const row = (cells: readonly string[]) =>
  `<table:table-row table:style-name="ro1">${cells.join("")}<table:table-cell table:number-columns-repeated="${16_384 - cells.length}"/></table:table-row>\n`;

const text = (words: string) =>
  words === ""
    ? BLANK
    : `<table:table-cell office:value-type="string" table:style-name="ce3"><text:p>${escaped(words)}</text:p></table:table-cell>`;
const BLANK = '<table:table-cell table:style-name="ce3"/>';
const number = (value: number) =>
  `<table:table-cell office:value-type="float" office:value="${value}" table:style-name="ce5"><text:p>${value}</text:p></table:table-cell>`;
const day = (iso: string) =>
  `<table:table-cell office:value-type="date" office:date-value="${iso}" table:style-name="ce7"><text:p>${iso.split("-").reverse().join("/")}</text:p></table:table-cell>`;
const escaped = (words: string) => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const FIRST = [
  "Willow",
  "Heron",
  "Larkspur",
  "Kestrel",
  "Siskin",
  "Bramble",
  "Fern",
  "Juniper",
  "Meadow",
  "Orchard",
  "Quarry",
  "Harbour",
  "Linnet",
];
const SECOND = [
  "House",
  "Lodge",
  "Court",
  "Surgery",
  "Home Care",
  "Grange",
  "View",
  "Cottage",
  "& Co Dental",
  "Place",
  "Rest",
];
const TOWNS = [
  "Oakbridge",
  "Fenwick Vale",
  "Marlow Cross",
  "Stonebeck",
  "Thornley Green",
  "Upper Wray",
  "Castle Eaves",
];
const GIVEN = ["Ada", "Bea", "Cyril", "Dora", "Edmund", "Flora", "Gwen", "Harold", "Ines", "Jonah", "Kit", "Leila"];
const FAMILY = [
  "Ashdown",
  "Brook",
  "Carver",
  "Dunmore",
  "Elmhirst",
  "Farrow",
  "Gale",
  "Hartnoll",
  "Ivory",
  "Jessop",
  "O'Rourke",
  "Smith-Vale",
];
const TITLES = ["Mrs", "Mr", "Miss", "Ms", "Dr", ""];
const REGIONS = [
  "South East",
  "London",
  "North West",
  "West Midlands",
  "South West",
  "East of England",
  "Yorkshire & Humberside",
  "East Midlands",
  "North East",
];

const oneOf = (all: readonly string[], index: number) => all[index % all.length] ?? "";
const person = (index: number) =>
  `${oneOf(FAMILY, index)}, ${oneOf(GIVEN, Math.floor(index / 12))} ${oneOf(GIVEN, Math.floor(index / 144))}, ${oneOf(TITLES, index * 7)}`;
const postcode = (index: number) => `ZE${1 + (index % 9)} ${index % 10}${oneOf(["AB", "DE", "GH", "JN"], index)}`;
const dayOf = (index: number) =>
  `${2010 + (index % 16)}-${String(1 + (index % 12)).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`;

/**
 * A cell for each header; those that are not named here are blank, or have a Y for a third of activities, types and
 * bands.
 */
function cellsOf(index: number, locations: number): string[] {
  const known = { ...locationCells(index), ...providerCells(providerOf(index, locations)) };
  return MONTHLY_HEADERS.map((header, column) => {
    if (/^(?:Regulated activity|Service type|Service user band) - /.test(header))
      return text((index + column) % 9 === 0 ? "Y" : "");
    return known[header] ?? BLANK;
  });
}

function locationCells(index: number): Record<string, string> {
  const isCareHome = index % 3 === 0;
  return {
    "Location ID": text(locationNumber(index)),
    "Location HSCA start date": day(dayOf(index)),
    "Dormant (Y/N)": text(index % 40 === 0 ? "Y" : "N"),
    "Care home?": text(isCareHome ? "Y" : "N"),
    "Location Name": text(`${oneOf(FIRST, index)} ${oneOf(SECOND, Math.floor(index / 13))} ${index % 97}`),
    "Location Telephone Number":
      index % 3 === 0
        ? number(1_632_000_000 + (index % 960_000))
        : text(index % 20 === 1 ? "" : `01632 ${String(960_000 + (index % 1000))}`),
    "Registered manager": text(
      index % 5 === 4 ? "" : index % 20 === 0 ? `${person(index)}; ${person(index + 5)}` : person(index),
    ),
    "Location Web Address": text(index % 2 ? `www.location-${index}.example` : ""),
    "Care homes beds": isCareHome ? number(index % 80) : number(0),
    "Location Type/Sector": text(oneOf(["Social Care Org", "Primary Medical Services", "Primary Dental Care"], index)),
    "Location Inspection Directorate": text("Adult social care"),
    "Location Primary Inspection Category": text("Residential social care"),
    "Location Latest Overall Rating": text(oneOf(["Good", "Outstanding", "Requires improvement", ""], index)),
    "Publication Date": day(dayOf(index + 5)),
    "Inherited Rating (Y/N)": text(index % 4 ? "N" : "Y"),
    "Location Region": text(oneOf(REGIONS, index)),
    "Location Local Authority": text(oneOf(TOWNS, index)),
    "Location Street Address": text(`${1 + (index % 200)} High Street`),
    "Location City": text(oneOf(TOWNS, index)),
    "Location County": text(index % 4 ? "" : "Westershire"),
    "Location Postal Code": text(postcode(index)),
    "Location UPRN ID": number(900_000_000_000 + index),
    "Location Latitude": number(50 + (index % 5000) / 1000),
    "Location Longitude": number(-((index % 4000) / 1000)),
    "Location Dual Registered": text(index % 500 === 0 ? "Dual Registration" : ""),
  };
}

function providerCells(index: number): Record<string, string> {
  const isPartnership = index % 25 === 0;
  return {
    "Brand ID": text("-"),
    "Brand Name": text(index % 10 ? "-" : `BRAND ${oneOf(FIRST, index)}`),
    "Provider Companies House Number": index % 4 ? number(1_000_000 + index) : text(""),
    "Provider ID": text(providerNumber(index)),
    "Provider Name": text(`${oneOf(FIRST, Math.floor(index / 11))} ${oneOf(SECOND, index)} Care ${index} Limited`),
    "Provider HSCA start date": day(dayOf(index)),
    "Provider Type/Sector": text("Social Care Org"),
    "Provider Inspection Directorate": text("Adult social care"),
    "Provider Ownership Type": text(isPartnership ? "Partnership" : "Organisation"),
    "Provider Telephone Number": text("01632 960001"),
    "Provider Street Address": text(`${1 + (index % 90)} Market Place`),
    "Provider City": text(oneOf(TOWNS, index)),
    "Provider Postal Code": text(postcode(index)),
    "Provider Local Authority": text(oneOf(TOWNS, index)),
    "Provider Region": text(oneOf(REGIONS, index)),
    "Provider Nominated Individual Name": text(isPartnership ? "" : person(index + 31)),
    "Provider Main Partner Name": text(isPartnership ? person(index + 17) : ""),
  };
}

if (import.meta.main) {
  const [path, count] = process.argv.slice(2);
  if (!path || !Number.isSafeInteger(Number(count)))
    throw new Error("Usage: node tests/register/generated-ods.ts FILE COUNT");
  await writeMonthlyFile(path, Number(count));
}
