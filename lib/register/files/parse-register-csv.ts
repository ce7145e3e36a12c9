/** `row` is the number that a spreadsheet shows; `isWhole` is false when the file ends within quotes. */
export type CsvRecord = { readonly row: number; readonly cells: readonly string[]; readonly isWhole: boolean };

/**
 * The records of a CSV text that comes in pieces: commas and line ends within quotes, doubled quotes, LF or CRLF.
 *
 * A quote inside an unquoted cell is a character like others, as spreadsheets have it. Blank records are counted, not given.
 */
export async function* csvRecords(pieces: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  let cells: string[] = [];
  let cell = "";
  let row = 1;
  let state: "plain" | "quoted" | "afterQuote" = "plain";
  const endCell = () => {
    cells.push(cell);
    cell = "";
    state = "plain";
  };

  for await (const piece of pieces) {
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
  }
  const isWhole = (state as string) !== "quoted";
  endCell();
  if (!isBlank(cells)) yield { row, cells, isWhole };
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");
