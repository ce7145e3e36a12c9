import { textOf } from "./lines.ts";
import { isArchive } from "./ods-content.ts";
import { odsRows } from "./ods-rows.ts";

const FIRST_LINES = 20;
const LONGEST_BEGINNING = 1024 * 1024; // characters
const SHORT_SHEET = 1000; // rows

/**
 * The first lines of a file that are not blank, enough to tell what it is. A spreadsheet's first rows are given as
 * lines of CSV.
 */
export async function firstLinesOf(path: string): Promise<readonly string[]> {
  return (await isArchive(path)) ? firstRowsOf(path) : firstLinesOfText(path);
}

/** Of a text without line ends it is only the beginning. */
async function firstLinesOfText(path: string): Promise<readonly string[]> {
  let text = "";
  let lines: string[] = [];
  for await (const piece of textOf(path)) {
    text += piece;
    lines = text.split("\n").filter((line) => line.trim() !== "");
    if (lines.length > FIRST_LINES || text.length > LONGEST_BEGINNING) break;
  }
  return lines.slice(0, FIRST_LINES);
}

/** The beginning of each sheet, up to and with the first that is long. */
async function firstRowsOf(path: string): Promise<readonly string[]> {
  const lines: string[] = [];
  let sheet: string | undefined;
  let count = 0;
  for await (const row of odsRows(path)) {
    count = row.sheet === sheet ? count + 1 : 1;
    sheet = row.sheet;
    if (count <= FIRST_LINES) lines.push(row.cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","));
    if (count > SHORT_SHEET) break;
  }
  return lines;
}
