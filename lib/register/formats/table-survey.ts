import { isoDate } from "#lib/kernel/dates.ts";
import { folded } from "#lib/kernel/folded-name.ts";
import { type DateColumn, dateColumn } from "./date-column.ts";
import { RefusedFile } from "./refused-file.ts";
import { type Column, type Columns, type Headed, type Header, headerOf, isHeaderRow } from "./table-header.ts";
import type { TableRow } from "./table-row.ts";
import { tableRows } from "./table-rows.ts";

/** What reading a table once tells before its cells can be parsed. */
export type Survey<C extends string> = {
  readonly header: Header<C>;
  readonly dates: ReadonlyMap<C, DateColumn>;
  readonly dataOn: string | null;
  readonly unreadSheets: readonly string[];
};

/**
 * Finds the headers wherever they stand, the day in a title above them, and how the dates of each column are written.
 */
export async function surveyOf<C extends string>(path: string, table: Headed<C>): Promise<Survey<C>> {
  const dates = new Map(dateColumnsOf(table.columns).map((column) => [column, dateColumn()]));
  const otherSheets = new Set<string>();
  let header: Header<C> | undefined;
  let dataOn: string | null = null;

  for await (const row of tableRows(path)) {
    if (header?.sheet === row.sheet && header) seeDates(row, header, dates);
    else if (!header && isHeaderRow(row, table)) header = headerOf(row, table.columns);
    else {
      if (!header) dataOn ??= dayOfTitle(row);
      otherSheets.add(row.sheet ?? "");
    }
  }
  if (!header) throw new RefusedFile("not a register file that can be imported");
  otherSheets.delete(header.sheet ?? "");
  return { header, dates, dataOn, unreadSheets: [...otherSheets].filter((name) => folded(name) !== "readme") };
}

const dateColumnsOf = <C extends string>({ used }: Columns<C>) =>
  (Object.entries<Column>(used) as [C, Column][]).filter(([, { isDate }]) => isDate).map(([column]) => column);

function seeDates<C extends string>({ cells }: TableRow, { at }: Header<C>, dates: ReadonlyMap<C, DateColumn>): void {
  for (const [column, values] of dates) values.see(cells[at.get(column) ?? -1] ?? "");
}

/** “This data was produced on 22 November 2026”, “Source: … as at 1 October 2026” */
function dayOfTitle({ cells }: TableRow): string | null {
  const [, day = "", month = "", year = ""] =
    /\b(?:produced on|as at)\s+(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})\b/i.exec(cells.join(" ")) ?? [];
  return isoDate(day, month, year) ?? null;
}
