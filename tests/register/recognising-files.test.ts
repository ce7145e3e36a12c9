import { describe, expect, test } from "vitest";
import { openRegisterFile } from "../../lib/register/sources/register-file.ts";
import {
  aDeactivatedRow,
  aDirectoryRow,
  aMonthlyRow,
  aRatingsRow,
  csv,
  LOCATION,
  opened,
  PROVIDER,
  sheetRow,
  spreadsheet,
  whyRefused,
} from "./reading.ts";
import { aLocation, documents, fileOf, HEADER, roles } from "./register-files.ts";
import { writeArchive } from "./write-ods.ts";

const without = (row: Record<string, string>, header: string) =>
  Object.fromEntries(Object.entries(row).filter(([one]) => one !== header));
const PUBLISHED =
  "role,title,given,family,scope,id,provider_id,regulated_activity_code,registered_manager_absent_date,source_set";

describe("a file is told by what is in it:", () => {
  test.each([
    ["locations-api", documents(aLocation(LOCATION))],
    ["locations-api", fileOf(`not json\n${JSON.stringify(aLocation(LOCATION))}`)],
    ["providers-api", documents({ providerId: PROVIDER, locationIds: [LOCATION], name: "Willow Care Ltd" })],
    ["roles", roles()],
    ["roles", fileOf(`${HEADER},regulated_activity_code\n`)],
    ["published-roles", fileOf(`${PUBLISHED}\n`)],
    ["active-locations", csv(aMonthlyRow())],
    ["deactivated-locations", csv(aDeactivatedRow())],
    ["directory", csv(aDirectoryRow())],
    ["location-ratings", csv(aRatingsRow())],
    [
      "provider-list",
      csv({
        "Provider ID": PROVIDER,
        "Provider Name": "Willow Care Ltd",
        "Number of locations": "1",
        "Main location type": "",
      }),
    ],
  ])("%s", async (source, path) => {
    const file = await opened(path);
    expect(file).toMatchObject({ is: "opened", source });
    expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("a spreadsheet with any of the tables", async () => {
    for (const row of [aRatingsRow(), aDeactivatedRow(), aDirectoryRow()] as Record<string, string>[]) {
      const path = await spreadsheet({
        README: sheetRow("Explanations"),
        Data: sheetRow(...Object.keys(row)) + sheetRow(...Object.values(row)),
      });
      expect((await opened(path)).source).toBe((await opened(csv(row))).source);
    }
  });

  test("the sheet of pairs is not taken for the locations, wherever it stands", async () => {
    const pairs = [
      "Location ID",
      "Location Name",
      "Location HSCA Start Date",
      "Provider ID",
      "Provider Name",
      "Linked Organisation ID",
      "Relationship",
    ];
    expect(await whyRefused(fileOf(pairs.join(",")))).toBe("not a register file that can be imported");
    const path = await spreadsheet({ Pairs: sheetRow(...pairs), Data: sheetRow(...Object.keys(aMonthlyRow())) });
    expect((await opened(path)).source).toBe("active-locations");
  });

  test("an explanation of the columns is not taken for the headers", async () => {
    const explained = ["Location ID", "Location HSCA start date", "Regulated activity - Personal care"].map((header) =>
      sheetRow(header, "What it is"),
    );
    const table = sheetRow(...Object.keys(aMonthlyRow())) + sheetRow(...Object.values(aMonthlyRow()));
    expect((await opened(await spreadsheet({ README: explained.join(""), Data: table }))).source).toBe(
      "active-locations",
    );
  });
});

const LIST_PAGE = {
  total: 2,
  firstPageUri: "/locations?page=1",
  page: 1,
  totalPages: 1,
  locations: [{ locationId: LOCATION, locationName: "Willow House", postalCode: "ZE1 1AA" }],
};

describe("a file is refused, with what it is or lacks:", () => {
  test.each([
    ["a list page on one line", JSON.stringify(LIST_PAGE), /^a list page of the API: it holds numbers and names only/],
    ["a list page on many lines", JSON.stringify(LIST_PAGE, null, 1), /^a list page of the API/],
    [
      "a list page with its list first",
      JSON.stringify({ locations: LIST_PAGE.locations, page: 1 }, null, 2),
      /^a list page of the API/,
    ],
    [
      "a list page of providers",
      JSON.stringify({ providers: [{ providerId: PROVIDER }], page: 1 }),
      /^a list page of the API/,
    ],
    [
      "an index of odd rows",
      `kind,source_set,id,field,value\nall_capitals,x,${LOCATION},Location Name,ELM\n`,
      /^an index of odd rows, not a register file$/,
    ],
    ["a document on many lines", JSON.stringify(aLocation(LOCATION), null, 2), /^JSON, but not documents/],
    ["an empty file", "", /^it is empty$/],
    ["blank lines", "\ufeff\n \r\n", /^it is empty$/],
    ["another table", "a,b,c\n1,2,3\n", /^not a register file that can be imported$/],
    ["a letter", "Dear Sir or Madam,\n", /^not a register file that can be imported$/],
  ])("%s", async (_, text, because) => {
    expect(await whyRefused(fileOf(text))).toMatch(because);
  });

  test.each([
    ["directory", aDirectoryRow(), "CQC Location ID (for office use only)"],
    ["directory", aDirectoryRow(), "Name"],
    ["ratings", aRatingsRow(), "Location ID"],
    ["deactivated locations", aDeactivatedRow(), "Provider ID"],
    ["monthly file", aMonthlyRow(), "Location ID"],
    ["monthly file", aMonthlyRow(), "Registered manager"],
    [
      "provider list",
      { "Provider ID": "", "Provider Name": "", "Number of locations": "", "Main location type": "", "Brand Name": "" },
      "Provider ID",
    ],
    ["roles", Object.fromEntries(HEADER.split(",").map((one) => [one, ""])), "registered_email"],
    ["published roles", Object.fromEntries(PUBLISHED.split(",").map((one) => [one, ""])), "provider_id"],
  ])("the %s without a column it needs", async (_, row, header) => {
    expect(await whyRefused(csv(without(row as Record<string, string>, header)))).toBe(
      `it has no column “${header.replaceAll("_", " ")}”, so it was not read`,
    );
  });

  test("the monthly file without activities", async () => {
    const row = Object.fromEntries(
      Object.entries(aMonthlyRow()).filter(([header]) => !header.startsWith("Regulated activity")),
    );
    expect(await whyRefused(csv(row))).toBe("it has no column “Regulated activity - …”, so it was not read");
  });

  test.each([
    ["random bytes", Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256))],
    ["bytes without a line end", Buffer.alloc(3_000_000, 0xff)],
    ["NULs", Buffer.alloc(100_000)],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1")],
  ])("binary rubbish: %s", async (_, bytes) => {
    expect(await whyRefused(fileOf(bytes))).toBe("not a register file that can be imported");
  });

  test("a line that is longer than any document", async () => {
    expect(await whyRefused(fileOf(`${JSON.stringify(aLocation(LOCATION))}\n${"x".repeat(17 * 1024 * 1024)}`))).toBe(
      "its line 2 is too long: this is not a file of lines",
    );
  });
});

describe("an archive is refused", () => {
  const NOT_ODS =
    "a zip archive that is no OpenDocument spreadsheet (.ods): unpack it first, or save a workbook as .ods or CSV";
  const MIMETYPE = {
    name: "mimetype",
    pieces: ["application/vnd.oasis.opendocument.spreadsheet"],
    isStored: true,
  } as const;

  test.each([
    ["with a CSV in it", [{ name: "directory.csv", pieces: ["Name,Provider name\n"] }], NOT_ODS],
    ["of another program", [{ name: "xl/workbook.xml", pieces: ["<workbook/>"] }], NOT_ODS],
    [
      "that is a text document",
      [
        { name: "mimetype", pieces: ["application/vnd.oasis.opendocument.text"] },
        { name: "content.xml", pieces: ["<a/>"] },
      ],
      NOT_ODS,
    ],
    ["without content", [MIMETYPE], "an OpenDocument spreadsheet without content"],
    [
      "whose content is not XML",
      [MIMETYPE, { name: "content.xml", pieces: ["\x01\x02 <<<"] }],
      "its content.xml is not XML, or it is encrypted",
    ],
    [
      "whose content breaks off",
      [MIMETYPE, { name: "content.xml", pieces: ["<a><b>"] }],
      "its content.xml is not XML, or it is encrypted",
    ],
    ["that holds other sheets", [MIMETYPE, { name: "content.xml", pieces: ["<a/>"] }], "it is empty"],
  ])("%s", async (_, members, because) => {
    const path = fileOf("");
    await writeArchive(path, members);
    expect(await whyRefused(path)).toBe(because);
  });

  test("that was not downloaded whole", async () => {
    expect(await whyRefused(fileOf("PK\x03\x04 and then nothing"))).toBe(
      "the archive is damaged or not whole; get the file again",
    );
  });
});

test("a file that is not there is the caller's error", async () => {
  await expect(openRegisterFile("/nowhere/at/all")).rejects.toThrow("ENOENT");
});
