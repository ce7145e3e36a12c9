import { csvRecords } from "./csv-records.ts";
import { textOf } from "./lines.ts";
import { isArchive } from "./ods-content.ts";
import { odsRows } from "./ods-rows.ts";
import type { TableRow } from "./table-row.ts";

/** The rows of a CSV file, or of all sheets of a spreadsheet. */
export async function* tableRows(path: string): AsyncGenerator<TableRow> {
  yield* (await isArchive(path)) ? odsRows(path) : csvRecords(textOf(path));
}
