import { emailAddress } from "#lib/kernel/email-address.ts";
import { needed } from "../formats/table-header.ts";
import { type Remark, textIn } from "./parsed-cells.ts";
import { aboutRole, holderColumns, roleIn, roleKey } from "./role-holder.ts";
import type { Source } from "./source.ts";
import { type Row, tableSource } from "./table-source.ts";

const used = { ...holderColumns, registeredEmail: needed("registered email") };

/** Who holds which role where, with the address that the register holds for it: the regulator's own list. */
export const rolesFile: Source = tableSource({
  name: "roles",
  holds: "roles with registered addresses",
  isHeader: (headers) =>
    ["role", "given", "family"].every((one) => headers.includes(one)) &&
    (headers.includes("registered email") || !headers.includes("regulated activity code")),
  columns: { used },
  read: readRow,
});

function readRow(row: Row<keyof typeof used>) {
  const found = roleIn(row);
  if ("skipped" in found) return found;
  const role = { ...found, registeredEmail: addressIn(row.cell("registeredEmail"), row.remark) };
  return { key: roleKey(role), about: aboutRole(role, row), roles: [role] };
}

function addressIn(typed: string, remark: Remark): string | null {
  const address = emailAddress(typed);
  if (!address)
    remark(
      textIn(typed) === null ? "it has no registered address" : "its registered address is not one that can be used",
    );
  return address ?? null;
}
