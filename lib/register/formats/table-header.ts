import { folded } from "#lib/kernel/folded-name.ts";
import { trimmed } from "#lib/kernel/pasted-text.ts";
import { listed } from "#lib/kernel/words.ts";
import { RefusedFile } from "./refused-file.ts";
import type { TableRow } from "./table-row.ts";

/** A column that a source uses, by the spellings that its header has had. */
export type Column = { readonly spelt: readonly string[]; readonly isNeeded?: true; readonly isDate?: true };

export const needed = (...spelt: readonly string[]): Column => ({ spelt, isNeeded: true });
export const maybe = (...spelt: readonly string[]): Column => ({ spelt });
export const day = (...spelt: readonly string[]): Column => ({ spelt, isDate: true });

export type Columns<C extends string> = {
  readonly used: Readonly<Record<C, Column>>;
  /** What the headers of columns begin with that each stand for one thing of a list. */
  readonly groups?: readonly string[];
  readonly neededGroups?: readonly string[];
  /** Further columns that the file is known to have, which tell nothing used here. */
  readonly spare?: readonly string[];
};

/**
 * Tells the headers of a source from those of others, by their folded text: what is needed may be missing and is asked
 * for later, by name.
 */
export type IsHeader = (headers: readonly string[]) => boolean;
export type Headed<C extends string> = { readonly columns: Columns<C>; readonly isHeader: IsHeader };

/** Whether a row is the headers. A line of a title or of an explanation may name one column, but not several. */
export function isHeaderRow<C extends string>({ cells }: TableRow, { columns, isHeader }: Headed<C>): boolean {
  if (cells.some((cell) => cell.length > LONGEST_HEADER)) return false;
  const headers = cells.map(folded);
  const spellings = new Set(Object.values<Column>(columns.used).flatMap(({ spelt }) => spelt.map(folded)));
  const groups = (columns.groups ?? []).map((begins) => `${folded(begins)} `);
  const known = headers.filter((header) => spellings.has(header) || groups.some((begins) => header.startsWith(begins)));
  return known.length >= 3 && isHeader(headers);
}

const LONGEST_HEADER = 1000; // characters

/** Where a table has what. */
export type Header<C extends string> = {
  readonly sheet: string | undefined;
  readonly row: number;
  readonly width: number;
  /**
   * The headers as they are, each made different from the others, and what the same column is called whatever its
   * spelling.
   */
  readonly names: readonly string[];
  readonly keys: readonly string[];
  readonly at: ReadonlyMap<C, number>;
  /** The columns of each group, by the rest of their headers. */
  readonly groups: ReadonlyMap<string, readonly { readonly name: string; readonly at: number }[]>;
  readonly unknown: readonly string[];
};

/**
 * Finds the columns of a table, by folded text. Throws `RefusedFile`, naming them, when columns that are needed are not
 * there.
 */
export function headerOf<C extends string>({ sheet, row, cells }: TableRow, columns: Columns<C>): Header<C> {
  const width = cells.findLastIndex((cell) => trimmed(cell) !== "") + 1;
  const typed = cells.slice(0, width).map(trimmed);
  const found = typed.map(folded);
  const used = Object.entries<Column>(columns.used) as [C, Column][];
  const at = new Map(
    used.map(([column, { spelt }]) => [column, found.findIndex((one) => spelt.map(folded).includes(one))]),
  );
  const groups = new Map((columns.groups ?? []).map((begins) => [begins, inGroup(begins, typed)]));
  refuseWithout([
    ...used
      .filter(([column, { isNeeded }]) => isNeeded && at.get(column) === -1)
      .map(([, { spelt }]) => spelt[0] ?? ""),
    ...(columns.neededGroups ?? [])
      .filter((begins) => groups.get(begins)?.length === 0)
      .map((begins) => `${begins} - …`),
  ]);

  const columnAt = new Map([...at].map(([column, index]) => [index, column as string]));
  const spare = new Set((columns.spare ?? []).map(folded));
  const grouped = new Set([...groups.values()].flat().map((one) => one.at));
  return {
    sheet,
    row,
    width,
    names: eachDifferent(typed),
    keys: eachDifferent(found.map((header, index) => columnAt.get(index) ?? header)),
    at: new Map([...at].filter(([, index]) => index !== -1)),
    groups,
    unknown: typed.filter((_, index) => !columnAt.has(index) && !grouped.has(index) && !spare.has(found[index] ?? "")),
  };
}

function refuseWithout(missing: readonly string[]): void {
  const names = listed(missing.map((name) => `“${name}”`));
  if (missing.length > 0)
    throw new RefusedFile(`it has no ${missing.length === 1 ? "column" : "columns"} ${names}, so it was not read`);
}

/** `Personal care` from `Regulated activity - Personal care`. */
function inGroup(begins: string, typed: readonly string[]): { name: string; at: number }[] {
  const beginning = new RegExp(`^${folded(begins).replaceAll(" ", "\\W+")}\\W*[-–—:]\\W*`, "i");
  return typed.flatMap((header, at) => (beginning.test(header) ? [{ name: header.replace(beginning, ""), at }] : []));
}

function eachDifferent(names: readonly string[]): string[] {
  return names.map((name, index) =>
    name === "" || names.indexOf(name) < index ? `${name || "column"} (${index + 1})` : name,
  );
}
