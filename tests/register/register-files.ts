import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { system } from "../../lib/kernel/actor.ts";
import { actorTransaction } from "../../lib/operation/actor-transaction.ts";
import { importFiles } from "../../lib/register/import/import-files.ts";
import { importRegister } from "../../lib/register/import/import-register.ts";
import { openRegisterFile } from "../../lib/register/sources/register-file.ts";

/** Made-up register files for the tests, written to a folder of the system's for such things. */
const folder = mkdtempSync(join(tmpdir(), "portal-register-"));
let written = 0;

export function fileOf(text: string | Buffer): string {
  const path = join(folder, `file-${++written}`);
  writeFileSync(path, text);
  return path;
}

export const documents = (...all: readonly object[]) => fileOf(all.map((one) => `${JSON.stringify(one)}\n`).join(""));

export const HEADER = "role,title,given,family,scope,id,provider_id,registered_email";
export const roles = (...rows: readonly string[]) => fileOf(`${[HEADER, ...rows].join("\n")}\n`);

/** A location as the API publishes it; what is given replaces or adds to it. */
export const aLocation = (locationId: string, changed: object = {}) => ({
  locationId,
  providerId: "1-910000001",
  organisationType: "Location",
  type: "Social Care Org",
  name: `Home ${locationId}`,
  registrationStatus: "Registered",
  registrationDate: "2015-03-01",
  careHome: "Y",
  numberOfBeds: 20,
  postalAddressLine1: "1 High Street",
  postalCode: "LE60 9ZZ",
  localAuthority: "Leicestershire",
  gacServiceTypes: [{ name: "Residential homes", description: "Care home service without nursing" }],
  regulatedActivities: [{ name: "Personal care", code: "RA1", contacts: [] as object[] }],
  ...changed,
});

export const manager = (personGivenName: string, personFamilyName: string) => ({
  personTitle: "Mrs",
  personGivenName,
  personFamilyName,
  personRoles: ["Registered Manager"],
});

/** What the command prints, without the names of the files. */
export async function imported(...typed: readonly string[]) {
  const lines: string[] = [];
  const { exitCode } = await importFiles(typed, (line) => lines.push(line));
  return { exitCode, lines, last: lines.at(-1) };
}

/** Imports one file as if on that day. */
export async function importedOn(day: string, path: string) {
  const file = await openRegisterFile(path);
  if (file.is === "refused") throw new Error(file.because);
  const result = await importRegister(
    system("register-import"),
    { file, dryRun: false, force: true },
    new Date(`${day}T12:00:00Z`),
  );
  if (!result.ok) throw new Error(result.error.is);
  return result.value;
}

export const rowsOf = <T extends Record<string, unknown>>(query: string) =>
  actorTransaction(system("register-import"), (tx) => tx.execute<T>(sql.raw(query)));

/** A location as it is stored, with the name of its provider and what it is registered for. */
export const location = async (registerId: string) => {
  const [row] = await rowsOf(`
    select location.*, (select published from import_rows where key = location.register_id and source = 'locations-api') as published, provider.register_id as owner, provider.name as owner_name,
           array(select activity from location_activities part where part.location_id = location.id and ended_on is null order by 1) as activities,
           array(select service_type from location_service_types part where part.location_id = location.id order by 1) as service_types
    from locations location join providers provider on provider.id = location.provider_id where location.register_id = '${registerId}'`);
  return row;
};
