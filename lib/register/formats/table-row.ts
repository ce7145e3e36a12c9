/** A row of a CSV file or of a sheet that is not blank. */
export type TableRow = {
  /** The name of its sheet; CSV has none. */
  readonly sheet?: string;
  /** The number that a spreadsheet shows. */
  readonly row: number;
  readonly cells: readonly string[];
  /** False when the file ends within quotes. */
  readonly isWhole: boolean;
  /** How often it stands there, one below the other; it is given once. */
  readonly times?: number;
};
