import type { TableRow } from "./table-row.ts";

/** The records of a CSV text that comes in pieces. */
export async function* csvRecords(pieces: AsyncIterable<string>): AsyncGenerator<TableRow> {
  const reader = csvReader();
  for await (const piece of pieces) yield* reader.read(piece);
  yield* reader.end();
}

/**
 * Reads CSV piece by piece: commas and line ends within quotes, doubled quotes, LF or CRLF. `read` gives the records
 * that a piece ends.
 *
 * A quote inside an unquoted cell is a character like others, as spreadsheets have it. Blank records are counted, not
 * given.
 */
export function csvReader() {
  let cells: string[] = [];
  let cell = "";
  let row = 1;
  let state: "plain" | "quoted" | "afterQuote" = "plain";
  const endCell = () => {
    cells.push(cell);
    cell = "";
    state = "plain";
  };

  return {
    *read(piece: string): Generator<TableRow> {
      for (const character of piece) {
        if (state === "quoted") {
          if (character === '"') state = "afterQuote";
          else cell += character;
        } else if (character === '"' && (state === "afterQuote" || cell === "")) {
          if (state === "afterQuote") cell += '"';
          state = "quoted";
        } else if (character === ",") {
          endCell();
        } else if (character === "\n") {
          cell = cell.replace(/\r$/, "");
          endCell();
          if (!isBlank(cells)) yield { row, cells, isWhole: true };
          cells = [];
          row++;
        } else {
          cell += character;
          state = "plain";
        }
      }
    },
    *end(): Generator<TableRow> {
      const isWhole = state !== "quoted";
      endCell();
      if (!isBlank(cells)) yield { row, cells, isWhole };
    },
  };
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");
