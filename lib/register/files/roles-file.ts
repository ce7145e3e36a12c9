import type { RegisteredRole } from "#lib/kernel/actor.ts";
import { emailAddress } from "#lib/kernel/email-address.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { trimmed } from "#lib/kernel/words.ts";
import { folded, foldedName } from "../folded-name.ts";
import type { FileRow, RoleSaid, Source } from "../register-row.ts";
import { type CsvRecord, csvRecords } from "./parse-register-csv.ts";
import { textOf } from "./read-lines.ts";
import { locationRegisterId, providerRegisterId } from "./register-ids.ts";

const needed = ["role", "given", "family", "scope", "id", "provider id", "registered email"] as const;
const used = [...needed, "title"] as const;
type Cells = Record<(typeof used)[number], string>;

/** Who holds which role where, with the address that the register holds for it: the regulator's own list, as CSV. */
export const rolesFile: Source = {
  name: "roles",
  holds: "roles with registered addresses",
  recognises: ([header = ""]) => needed.every((column) => headerOf(header.split(",")).includes(column)),
  open: async (path) => rows(path),
};

const headerOf = (cells: readonly string[]) => cells.map(folded);

async function* rows(path: string): AsyncGenerator<FileRow> {
  let header: readonly string[] | undefined;
  for await (const record of csvRecords(textOf(path))) {
    if (header) {
      yield { number: record.row, ...rowOf(record, header) };
      continue;
    }
    header = headerOf(record.cells);
    const spare = record.cells.filter((cell) => !(used as readonly string[]).includes(folded(cell)));
    if (spare.length > 0) yield { number: record.row, is: "remark", reason: `columns not used: ${spare.join(", ")}` };
  }
}

function rowOf({ cells, isWhole }: CsvRecord, header: readonly string[]) {
  if (!isWhole || cells.length < header.length) return { is: "unreadable", reason: "the row is not whole" } as const;
  if (cells.some((cell) => cell.includes("\0"))) return { is: "skipped", reason: "it holds a character that is not text" } as const;
  const row = Object.fromEntries(used.map((column) => [column, cells[header.indexOf(column)] ?? ""])) as Cells;
  const role = roleOf(row);
  if (typeof role === "string") return { is: "skipped", reason: role } as const;

  const place = role.locationRegisterId ?? role.providerRegisterId;
  return {
    is: "read",
    said: {
      key: `${place}|${role.role}|${foldedName(role)}`,
      about: `${row.role.trim()} at ${place}`,
      fingerprint: hashOf(JSON.stringify(row)),
      roles: [role],
      remarks: addressRemarks(row["registered email"], role.registeredEmail),
    },
  } as const;
}

const roles: Readonly<Record<string, RegisteredRole>> = {
  "registered manager": "registeredManager",
  "nominated individual": "nominatedIndividual",
  "main partner": "mainPartner",
  "responsible individual": "responsibleIndividual",
};

/** The role that a row tells of, or why it tells of none. */
function roleOf(row: Cells): RoleSaid | string {
  if (folded(row.role) === "partner") return "a partner who is not the main partner has no role in this service";
  const role = roles[folded(row.role)];
  if (!role) return "its role is not one of the register";

  const isManager = role === "registeredManager";
  const scope = folded(row.scope);
  if (scope !== "location" && scope !== "provider") return "its scope is neither location nor provider";
  if (isManager && scope === "provider") return "a registered manager needs a location";

  const locationRegisterId = isManager ? locationRegisterIdOf(row) : undefined;
  if (isManager && !locationRegisterId) return "its location number is not one of the register";
  const ownerId = providerRegisterId(row["provider id"]) ?? (scope === "provider" ? providerRegisterId(row.id) : undefined);
  if (!ownerId) return "its provider number is not one of the register";

  const [givenName, familyName, title] = [trimmed(row.given), trimmed(row.family), trimmed(row.title)];
  if (!givenName || !familyName) return "it needs a given and a family name";
  const registeredEmail = emailAddress(row["registered email"]) ?? null;
  return { role, providerRegisterId: ownerId, locationRegisterId, title: title || null, givenName, familyName, registeredEmail };
}

const locationRegisterIdOf = (row: Cells) => locationRegisterId(row.id);

function addressRemarks(typed: string, understood: string | null): string[] {
  if (understood) return [];
  return [trimmed(typed) === "" ? "it has no registered address" : "its registered address is not one that can be used"];
}
