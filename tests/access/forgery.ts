import type { Login, Rule } from "./rule.ts";
import type { Somebody } from "./somebody.ts";
import { insertInto, type Row, update } from "./statements.ts";

export const YESTERDAY = { sql: "now() - interval '1 day'" };
export const TOMORROW = { sql: "now() + interval '1 day'" };
/** Not now, in this column. */
export const times = (column: string): Readonly<Record<string, Row>> => ({
  yesterday: { [column]: YESTERDAY },
  tomorrow: { [column]: TOMORROW },
});

/** By whom, on which table, after what. */
type Tried = {
  readonly as: string;
  readonly table: string;
  readonly login?: Login;
  readonly before?: (who: Somebody) => string;
};
type Written = Tried & {
  /** What may be written. */
  readonly row: (who: Somebody) => Row;
  /** Into which rows; into a new one where it is left out. */
  readonly where?: string;
  /** With which changes it may not. */
  readonly never: Readonly<Record<string, Row>>;
};

/** What may be written, which is taken; and the same with each of the changes, which is not. */
export const forged = ({ row, where, never, ...tried }: Written): readonly Rule[] =>
  [
    ["what they may", {}, true] as const,
    ...Object.entries(never).map(([what, row]) => [what, row, false] as const),
  ].map(([what, changes, may]) => {
    const changed = (who: Somebody) => ({ ...row(who), ...changes });
    return where === undefined
      ? ruleOf(tried, `adds to ${tried.table}: ${what}`, (who) => insertInto(tried.table, changed(who)), may)
      : ruleOf(tried, `changes ${tried.table}: ${what}`, (who) => update(tried.table, changed(who), where), may);
  });

/** Statements that are refused, or change nothing. */
export const refused = ({
  never,
  ...tried
}: Tried & { readonly never: Readonly<Record<string, string>> }): readonly Rule[] =>
  Object.entries(never).map(([does, statement]) => ruleOf(tried, does, () => statement, false));

const ruleOf = ({ as, table, ...tried }: Tried, does: string, statement: Rule["statement"], may: boolean): Rule => ({
  ...{ ...tried, does, on: [table], among: ({ name }) => name === as, statement, may: () => may },
});
