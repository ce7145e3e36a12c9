import { SaxesParser, type SaxesTagPlain } from "saxes";
import { odsContent } from "./ods-content.ts";
import { RefusedFile } from "./refused-file.ts";
import type { TableRow } from "./table-row.ts";

const MOST_COLUMNS = 1024;
const LONGEST_TEXT = 16 * 1024 * 1024; // characters

/**
 * The rows of all sheets of an OpenDocument spreadsheet that are not blank, one after another while the file is
 * unpacked.
 *
 * Programs fill sheets with blank cells and rows "repeated" up to a million times: those are counted, never made.
 */
export async function* odsRows(path: string): AsyncGenerator<TableRow> {
  const reader = sheetReader();
  for await (const piece of odsContent(path)) yield* reader.read(piece);
  yield* reader.end();
}

/** Follows the XML: `read` gives the rows that a piece of it ends. */
function sheetReader() {
  let rows: TableRow[] = [];
  let sheet = "";
  let rowNumber = 1;
  let row = rowBuilder(1);
  let sinceTag = 0;
  const xml = new SaxesParser({ xmlns: false, position: false });

  xml.on("error", (error) => {
    throw new RefusedFile("its content.xml is not XML, or it is encrypted", { cause: error });
  });
  xml.on("opentag", (tag) => {
    sinceTag = 0;
    if (tag.name === "table:table") [sheet, rowNumber] = [String(tag.attributes["table:name"] ?? ""), 1];
    else if (tag.name === "table:table-row") row = rowBuilder(repeats(tag, "table:number-rows-repeated"));
    else row.open(tag);
  });
  xml.on("text", (text) => row.text(text));
  xml.on("closetag", ({ name }) => {
    sinceTag = 0;
    if (name !== "table:table-row") return row.close(name);
    if (row.cells.length > 0) rows.push({ sheet, row: rowNumber, cells: row.cells, isWhole: true, times: row.times });
    rowNumber += row.times;
  });

  return {
    read(piece: string): readonly TableRow[] {
      rows = [];
      sinceTag += piece.length;
      if (sinceTag > LONGEST_TEXT) throw new RefusedFile("its content.xml has a text that is too long for a cell");
      xml.write(piece);
      return rows;
    },
    end(): readonly TableRow[] {
      rows = [];
      xml.close();
      return rows;
    },
  };
}

/** Collects the cells of a row. Blank ones wait until another follows, so that fillers at the end are never made. */
function rowBuilder(times: number) {
  const cells: string[] = [];
  let blanks = 0;
  let cell: { value: string | null; times: number; paragraphs: string[] } | undefined;
  let isInParagraph = false;
  let notes = 0;

  const append = (text: string) => {
    if (isInParagraph) cell?.paragraphs.push((cell.paragraphs.pop() ?? "") + text);
  };
  const endCell = () => {
    if (!cell) return;
    const text = cell.value ?? cell.paragraphs.join("\n");
    if (text === "") blanks += cell.times;
    else {
      const start = Math.min(cells.length + blanks, MOST_COLUMNS);
      while (cells.length < start) cells.push("");
      const end = Math.min(start + cell.times, MOST_COLUMNS);
      while (cells.length < end) cells.push(text);
      blanks = 0;
    }
    cell = undefined;
  };

  return {
    times,
    cells,
    open(tag: SaxesTagPlain): void {
      if (isCell(tag.name))
        cell = { value: exactValue(tag), times: repeats(tag, "table:number-columns-repeated"), paragraphs: [] };
      else if (tag.name === "office:annotation") notes++;
      else if (tag.name === "text:p" && cell && notes === 0) {
        cell.paragraphs.push("");
        isInParagraph = true;
      } else if (tag.name === "text:s") append(" ".repeat(Math.min(repeats(tag, "text:c"), 100)));
      else if (tag.name === "text:tab") append("\t");
      else if (tag.name === "text:line-break") append("\n");
    },
    text: (text: string) => append(text),
    close(name: string): void {
      if (isCell(name)) endCell();
      else if (name === "text:p") isInParagraph = false;
      else if (name === "office:annotation") notes--;
    },
  };
}

const isCell = (name: string) => name === "table:table-cell" || name === "table:covered-table-cell";

function repeats(tag: SaxesTagPlain, attribute: string): number {
  const times = Number(tag.attributes[attribute] ?? 1);
  return Number.isSafeInteger(times) && times > 0 ? times : 1;
}

/** The exact value of a number or date, which may be shown otherwise; null when the cell is what its paragraphs say. */
function exactValue({ attributes }: SaxesTagPlain): string | null {
  const value = attributes["office:value"];
  if (value) return Number.isSafeInteger(Number(value)) ? String(Number(value)) : value;
  return (
    attributes["office:date-value"] ?? attributes["office:boolean-value"] ?? attributes["office:string-value"] ?? null
  );
}
