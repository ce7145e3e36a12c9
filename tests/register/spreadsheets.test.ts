import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { odsRows } from "../../lib/register/formats/ods-rows.ts";
import { locationNumber, providerNumber, providerOf, writeMonthlyFile } from "./generated-ods.ts";
import { aRatingsRow, opened, reading, sheetRow, spreadsheet, whyRefused } from "./reading.ts";
import { fileOf } from "./register-files.ts";

const rowsOf = async (sheet: string) => {
  const rows = [];
  for await (const { row, cells, times } of odsRows(await spreadsheet({ Sheet: sheet })))
    rows.push({ row, cells, times });
  return rows;
};
const cells = async (xml: string) => (await rowsOf(`<table:table-row>${xml}</table:table-row>`))[0]?.cells;

describe("a cell", () => {
  test.each([
    [
      "a number that is shown otherwise",
      '<table:table-cell office:value-type="float" office:value="1632960001"><text:p>1.63E+09</text:p></table:table-cell>',
      "1632960001",
    ],
    [
      "a whole number with a point",
      '<table:table-cell office:value-type="float" office:value="28.0"><text:p>28</text:p></table:table-cell>',
      "28",
    ],
    [
      "nought",
      '<table:table-cell office:value-type="float" office:value="0"><text:p>0</text:p></table:table-cell>',
      "0",
    ],
    ["a number with a fraction", '<table:table-cell office:value-type="float" office:value="-3.508053"/>', "-3.508053"],
    [
      "a day that is shown otherwise",
      '<table:table-cell office:value-type="date" office:date-value="2013-11-04"><text:p>11/04/13</text:p></table:table-cell>',
      "2013-11-04",
    ],
    [
      "a truth",
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>',
      "true",
    ],
    ["text in an attribute", '<table:table-cell office:value-type="string" office:string-value="Elm"/>', "Elm"],
    [
      "text with marks",
      "<table:table-cell><text:p>Elm &amp; <text:span>Co &lt;1&gt;</text:span></text:p></table:table-cell>",
      "Elm & Co <1>",
    ],
    [
      "text with blanks and a tab",
      '<table:table-cell><text:p><text:s/>Elm<text:s text:c="2"/>Co<text:tab/></text:p></table:table-cell>',
      " Elm  Co\t",
    ],
    [
      "two lines",
      "<table:table-cell>\n<text:p>One</text:p>\n<text:p>Two<text:line-break/>Three</text:p>\n</table:table-cell>",
      "One\nTwo\nThree",
    ],
    [
      "text with a note",
      "<table:table-cell><office:annotation><text:p>by me</text:p></office:annotation><text:p>Elm</text:p></table:table-cell>",
      "Elm",
    ],
  ])("has %s", async (_, xml, expected) => {
    expect(await cells(xml)).toEqual([expected]);
  });

  test("may stand for several, blank or not, but never for more than a table has columns", async () => {
    const repeated = (times: number, text: string) =>
      `<table:table-cell table:number-columns-repeated="${times}">${text && `<text:p>${text}</text:p>`}</table:table-cell>`;
    expect(await cells(repeated(2, "Y") + repeated(2, "") + repeated(1, "N") + repeated(16_262, ""))).toEqual([
      "Y",
      "Y",
      "",
      "",
      "N",
    ]);
    expect(await cells(repeated(2_000_000_000, "Y"))).toHaveLength(1024);
    expect(await cells(repeated(2_000_000_000, "") + repeated(1, "Y"))).toHaveLength(1024);
    expect(
      await cells(
        `<table:table-cell><text:p>a</text:p></table:table-cell><table:covered-table-cell/>${repeated(1, "b")}`,
      ),
    ).toEqual(["a", "", "b"]);
  });
});

describe("a row", () => {
  const filler = (times: number) =>
    `<table:table-row table:number-rows-repeated="${times}"><table:table-cell/></table:table-row>`;

  test("has the number that the program shows, however many blank ones are before it", async () => {
    expect(await rowsOf(filler(999) + sheetRow("a") + filler(1) + sheetRow("b") + filler(1_048_000))).toEqual([
      { row: 1000, cells: ["a"], times: 1 },
      { row: 1002, cells: ["b"], times: 1 },
    ]);
  });

  test("that stands there a million times is read once and told of", async () => {
    const many = sheetRow(...Object.values(aRatingsRow())).replace(
      "<table:table-row>",
      '<table:table-row table:number-rows-repeated="1000000">',
    );
    const path = await spreadsheet({ Sheet: sheetRow(...Object.keys(aRatingsRow())) + many });
    const { records, reported } = await reading(path);
    expect(records).toHaveLength(1);
    expect(reported).toEqual(["2 remark: the row stands there 1000000 times, and was read once"]);
  });
});

test("a cell that would fill the memory is refused", async () => {
  expect(await whyRefused(await spreadsheet({ Sheet: sheetRow("x".repeat(20 * 1024 * 1024)) }))).toBe(
    "its content.xml has a text that is too long for a cell",
  );
});

const CONTENT_NAME = "content.xml";

describe("the monthly file", () => {
  const path = fileOf("");

  test("made up like a real one is read whole", async () => {
    await writeMonthlyFile(path, 300);
    const { file, records, reported } = await reading(path);
    expect(file).toMatchObject({ source: "active-locations", dataOn: "2026-10-01" });
    expect(reported).toEqual(["1 remark: sheets not used: Dual_Registration_Locations"]);
    expect(records.map(({ key, provider }) => [key, provider?.registerId])).toEqual(
      Array.from({ length: 300 }, (_, index) => [locationNumber(index), providerNumber(providerOf(index, 300))]),
    );
    expect(new Set(records.map(({ provider }) => provider?.registerId)).size).toBe(165);
    expect(records.flatMap(({ remarks }) => remarks)).toEqual([]);
  });

  test("gives its first rows long before the last is unpacked", async () => {
    for await (const row of (await opened(path)).rows) {
      if (row.is === "read") return expect(row.number).toBe(2);
    }
  });

  test.each([
    ["in the middle", 0.5],
    ["near its end", 0.99],
  ])("that was cut off %s is refused", async (_, part) => {
    const cut = fileOf("");
    const bytes = readFileSync(path);
    writeFileSync(cut, bytes);
    truncateSync(cut, Math.floor(bytes.length * part));
    expect(await whyRefused(cut)).toBe("the archive is damaged or not whole; get the file again");
  });

  test("whose bytes have changed is refused", async () => {
    const packed = Buffer.from(readFileSync(path));
    packed.fill(0xff, packed.indexOf(CONTENT_NAME) + CONTENT_NAME.length, packed.indexOf(CONTENT_NAME) + 500);
    expect(await whyRefused(fileOf(packed))).toBe("the archive is damaged or not whole; get the file again");
  });

  test("that says it unpacks to more than any is refused before it is unpacked", async () => {
    const bytes = Buffer.from(readFileSync(path));
    bytes.writeUInt32LE(3_000_000_000, bytes.lastIndexOf(CONTENT_NAME) - 46 + 24); // its size, in the archive's directory
    expect(await whyRefused(fileOf(bytes))).toBe("its content.xml is larger than 2 GB");
  });
});
