import { isJob, isStaff, nobodyMay, type Rule, seenBy } from "../rule.ts";
import { id } from "../somebody.ts";
import { insertInto, type Row } from "../statements.ts";

const on = ["feedback"];
const row: Row = { id: id("feedback"), given_at: "now", satisfaction: "satisfied", better: "" };
const then = (time: string): Row => ({ ...row, given_at: { sql: `now() - interval '${time}'` } });
const deletes = { on, login: "worker", statement: () => "delete from feedback" } as const;

/** What people think of the service: O58, O64. It is given by nobody in particular, whoever is signed in. */
export const feedbackRules: readonly Rule[] = [
  {
    does: "gives feedback",
    on,
    statement: () => insertInto("feedback", row),
    may: ({ kind }) => kind === "visitor",
    left: "exists (select from feedback)",
  },
  { does: "gives feedback of yesterday", on, statement: () => insertInto("feedback", then("1 day")), may: nobodyMay },
  {
    does: "reads feedback",
    on,
    before: () => insertInto("feedback", row),
    statement: () => "select id from feedback",
    may: seenBy(isStaff("contactCentre", "analyst", "administrator"), String(row.id)),
  },
  {
    ...{ ...deletes, does: "deletes feedback of more than 12 months ago" },
    before: () => insertInto("feedback", then("12 months 1 second")),
    may: isJob("worker"),
    left: "not exists (select from feedback)",
  },
  {
    ...{ ...deletes, does: "deletes feedback of less than 12 months ago" },
    before: () => insertInto("feedback", then("11 months 29 days")),
    may: nobodyMay,
  },
];
