/** A value of a column; `sql` stands in the statement as it is. */
export type Value = string | number | boolean | null | { readonly sql: string } | Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, Value>>;

/** The statement that adds one row, or several with the same columns. */
export const insertInto = (table: string, row: Row, ...more: Row[]): string =>
  `insert into ${table} (${Object.keys(row).map(quoted)}) values ${[row, ...more].map(values).join()}`;

const values = (row: Row) => `(${Object.values(row).map(literal)})`;

/** The statement that changes some rows. */
export const update = (table: string, set: Row, where: string): string =>
  `update ${table} set ${Object.entries(set).map(([column, value]) => `${quoted(column)} = ${literal(value)}`)} where ${where}`;

function literal(value: Value): string {
  if (value === null) return "null";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  return "sql" in value ? String(value.sql) : literal(JSON.stringify(value));
}

const quoted = (column: string) => `"${column}"`;
