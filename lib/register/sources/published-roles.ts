import { activityWithCode } from "#lib/kernel/code-lists/activities.ts";
import { needed } from "../formats/table-header.ts";
import { textIn } from "./parsed-cells.ts";
import { aboutRole, holderColumns, roleIn, roleKey } from "./role-holder.ts";
import type { Source } from "./source.ts";
import { type Row, tableSource } from "./table-source.ts";

const used = { ...holderColumns, activityCode: needed("regulated activity code") };

/** Who holds which role where and for which activity, as anybody may read it: without addresses. */
export const publishedRoles: Source = tableSource({
  name: "published-roles",
  holds: "roles without addresses",
  isHeader: (headers) => ["role", "given", "family", "regulated activity code"].every((one) => headers.includes(one)),
  columns: { used, spare: ["registered manager absent date", "source set"] },
  read: readRow,
});

function readRow(row: Row<keyof typeof used>) {
  const found = roleIn(row);
  if ("skipped" in found) return found;
  const code = row.cell("activityCode");
  const activity = activityWithCode(code);
  if (!activity && textIn(code) !== null) row.remark("its activity code is not one that is known");
  const role = { ...found, activity, registeredEmail: null };
  return { key: roleKey(role), about: aboutRole(role, row), roles: [role] };
}
