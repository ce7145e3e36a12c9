import { describe, expect, test } from "vitest";
import { folded, foldedName } from "../../lib/kernel/folded-name.ts";
import { csvRecords } from "../../lib/register/formats/csv-records.ts";
import { dateColumn } from "../../lib/register/formats/date-column.ts";
import { linesOf } from "../../lib/register/formats/lines.ts";
import { locationRegisterId, providerRegisterId } from "../../lib/register/sources/register-ids.ts";
import { stableId } from "../../lib/register/stable-id.ts";
import { fileOf } from "./register-files.ts";

const read = (column: readonly string[], typed: string) => {
  const dates = dateColumn();
  for (const one of column) dates.see(one);
  return dates.read(typed);
};

describe("a date of the register", () => {
  test.each([
    ["2025-01-02", "2025-01-02"],
    ["2022-04-14T00:00:00Z", "2022-04-14"],
    ["14/Apr/2022 - 00:00", "2022-04-14"],
    ["04/11/2013", "2013-11-04"],
    ["1/2/2025 12:00:00 AM", "2025-01-02"],
    ["31/02/2020", undefined],
    ["soon", undefined],
  ])("%s alone is %s", (typed, day) => {
    expect(read([typed], typed)).toBe(day);
  });

  test("has the order of day and month that the rest of its column has", () => {
    expect(read(["04/11/2013", "2020-01-01", "27/11/2020"], "04/11/2013")).toBe("2013-11-04");
    expect(read(["04/11/2013", "11/27/2020"], "04/11/2013")).toBe("2013-04-11");
    expect(read(["1/2/2025 12:00:00 AM", "27/3/2025 12:00:00 AM"], "1/2/2025 12:00:00 AM")).toBe("2025-02-01");
  });

  test("is not guessed where the column has both orders", () => {
    const column = ["27/11/2020", "11/27/2020"];
    expect(read(column, "04/11/2013")).toBeUndefined();
    expect(read(column, "2013-11-04")).toBe("2013-11-04");
    expect(read(column, "27/11/2020")).toBe("2020-11-27");
    expect(read(column, "11/27/2020")).toBe("2020-11-27");
    expect(read(["31/31/2020"], "04/11/2013")).toBe("2013-11-04");
  });
});

describe("a CSV file", () => {
  const records = async (...pieces: string[]) => {
    const all: (string | string[])[] = [];
    for await (const { row, cells, isWhole } of csvRecords(
      (async function* () {
        yield* pieces;
      })(),
    ))
      all.push([`${row}${isWhole ? "" : " broken"}`, ...cells]);
    return all;
  };

  test("may quote commas, line ends and quotes, end lines either way, and have blank rows between", async () => {
    const text = 'a,"b, c","d ""e"" f"\r\n,,\r\n"two\nlines",  x ,\r\nlast,D "N" A Care,""';
    const expected = [
      ["1", "a", "b, c", 'd "e" f'],
      ["3", "two\nlines", "  x ", ""],
      ["4", "last", 'D "N" A Care', ""],
    ];
    expect(await records(text)).toEqual(expected);
    expect(await records(...text)).toEqual(expected);
  });

  test("that breaks off within quotes says so", async () => {
    expect(await records('a,b\nc,"d')).toEqual([
      ["1", "a", "b"],
      ["2 broken", "c", "d"],
    ]);
  });
});

test("lines are numbered as an editor shows them, without the byte order mark, and end at a line feed only", async () => {
  const lines: unknown[] = [];
  for await (const line of linesOf(fileOf("\ufeffone\n\n\ntwo\u2028still two\n"))) lines.push(line);
  expect(lines).toEqual([
    { number: 1, text: "one" },
    { number: 4, text: "two\u2028still two" },
  ]);
});

test.each([
  ["O’Brien", "o'brien"],
  ["Smith-Jones", "SMITH JONES "],
  ["Zoë  Łucja", "zoe lucja"],
  ["Ødegård", "odegard"],
  ["J. R.", "j r"],
])("the names %s and %s are compared as one", (one, other) => {
  expect(folded(one)).toBe(folded(other));
});

test("given and family name are compared each for itself", () => {
  expect(foldedName({ givenName: "Mary Ann", familyName: "Lee" })).not.toBe(
    foldedName({ givenName: "Mary", familyName: "Ann Lee" }),
  );
});

test("numbers are those of the register, in capitals, as text", () => {
  expect(
    ["1-101609999", " r1h ", "TAD", "1-123456789012", "1-1234567890123", "1-012345678", "12", ""].map(
      providerRegisterId,
    ),
  ).toEqual(["1-101609999", "R1H", "TAD", "1-123456789012", undefined, undefined, undefined, undefined]);
  expect(["1-1000587219", "r0a02", "T1460W8", "1-12345678901234", "5E116", "R0A"].map(locationRegisterId)).toEqual([
    "1-1000587219",
    "R0A02",
    "T1460W8",
    undefined,
    "5E116",
    undefined,
  ]);
});

test("an id made from words is a UUID, always the same", () => {
  expect(stableId("provider", "1-900000001")).toBe(stableId("provider", "1-900000001"));
  expect(stableId("provider", "1-900000001")).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(stableId("location", "1-900000001")).not.toBe(stableId("provider", "1-900000001"));
});
