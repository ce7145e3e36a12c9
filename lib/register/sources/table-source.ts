import { canonicalJson } from "#lib/kernel/canonical.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { csvReader } from "../formats/csv-records.ts";
import { type Columns, type IsHeader, isHeaderRow } from "../formats/table-header.ts";
import type { TableRow } from "../formats/table-row.ts";
import { tableRows } from "../formats/table-rows.ts";
import { type Survey, surveyOf } from "../formats/table-survey.ts";
import { flagIn, type Remark, textIn } from "./parsed-cells.ts";
import type { FileRow, OpenedFile, Source } from "./source.ts";
import type { SourceRecord } from "./source-record.ts";

/**
 * What a row has: whether there is a column; its cell as it came, otherwise `""`; the day in it; and of a group of
 * columns the names of those with a Y, null when the table has no such group.
 */
export type Row<C extends string> = {
  readonly has: (column: C) => boolean;
  readonly cell: (column: C) => string;
  readonly day: (column: C) => string | null;
  readonly marked: (group: string) => string[] | null;
  readonly remark: Remark;
};

type Table<C extends string> = Pick<Source, "name" | "holds"> & {
  readonly columns: Columns<C>;
  readonly isHeader: IsHeader;
  readonly read: (row: Row<C>) => Omit<SourceRecord, "contentHash" | "asPublished" | "remarks"> | { skipped: string };
};

/**
 * A source whose files are tables with a row of headers, as CSV or as a sheet of a spreadsheet. Other rows may stand
 * above the headers.
 */
export function tableSource<C extends string>(table: Table<C>): Source {
  return {
    name: table.name,
    holds: table.holds,
    recognises: (lines) => {
      const csv = csvReader();
      return [...csv.read(lines.join("\n")), ...csv.end()].some((row) => isHeaderRow(row, table));
    },
    open: (path) => openTable(path, table),
  };
}

type Opened<C extends string> = { readonly table: Table<C>; readonly survey: Survey<C> };

async function openTable<C extends string>(path: string, table: Table<C>): Promise<OpenedFile> {
  const survey = await surveyOf(path, table);
  return { rows: rowsBelow(path, { table, survey }), dataOn: survey.dataOn };
}

async function* rowsBelow<C extends string>(path: string, opened: Opened<C>): AsyncGenerator<FileRow> {
  const { header, unreadSheets } = opened.survey;
  const remark = (reason: string, number = header.row): FileRow => ({ number, is: "remark", reason });
  if (header.unknown.length > 0) yield remark(`columns not used: ${header.unknown.join(", ")}`);
  if (unreadSheets.length > 0) yield remark(`sheets not used: ${unreadSheets.join(", ")}`);
  for await (const row of tableRows(path)) {
    if (row.sheet !== header.sheet || row.row <= header.row) continue;
    yield { number: row.row, ...rowOf(row, opened) };
    if ((row.times ?? 1) > 1) yield remark(`the row stands there ${row.times} times, and was read once`, row.row);
  }
}

function rowOf<C extends string>({ sheet, cells, isWhole }: TableRow, { table, survey: { header, dates } }: Opened<C>) {
  if (!isWhole) return { is: "unreadable", reason: "the file ends within quotes that this row opens" } as const;
  if (sheet === undefined && cells.length < header.width)
    return { is: "unreadable", reason: "the row is not whole" } as const;
  if (cells.some((cell) => cell.includes("\0")))
    return { is: "skipped", reason: "it holds a character that is not text" } as const;

  const remarks = new Set<string>();
  const reading = table.read(rowFor(cells, { header, dates, remark: (words) => remarks.add(words) }));
  if ("skipped" in reading) return { is: "skipped", reason: reading.skipped } as const;

  if (cells.some((text) => text.includes("\uFFFD"))) remarks.add("it holds characters that are not UTF-8");
  if (cells.slice(header.width).some((text) => textIn(text) !== null))
    remarks.add("it has more cells than there are headers");
  const contentHash = hashOf(canonicalJson(byName(cells, header.keys)));
  return {
    is: "read",
    record: { ...reading, contentHash, asPublished: byName(cells, header.names), remarks: [...remarks] },
  } as const;
}

type Known<C extends string> = Pick<Survey<C>, "header" | "dates"> & { readonly remark: Remark };

function rowFor<C extends string>(cells: readonly string[], { header, dates, remark }: Known<C>): Row<C> {
  const indexOf = (column: C) => header.at.get(column) ?? -1;
  const cell = (column: C) => cells[indexOf(column)] ?? "";
  return {
    has: (column) => header.at.has(column),
    cell,
    day: (column) => {
      if (textIn(cell(column)) === null) return null;
      const iso = dates.get(column)?.read(cell(column));
      if (iso === undefined) remark(`${header.names[indexOf(column)]} is not a date that can be read`);
      return iso ?? null;
    },
    marked: (group) => {
      const columns = header.groups.get(group) ?? [];
      const marks = columns.filter(({ name, at }) =>
        flagIn(cells[at], (words) => remark(`${group} - ${name} ${words}`)),
      );
      return columns.length > 0 ? marks.map(({ name }) => name) : null;
    },
    remark,
  };
}

/** The cells of a row that have anything in them, by their headers. */
const byName = (cells: readonly string[], names: readonly string[]) =>
  Object.fromEntries(
    cells.map((cell, index) => [names[index] ?? `(${index + 1})`, cell]).filter(([, cell]) => cell !== ""),
  );
