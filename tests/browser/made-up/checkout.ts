import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { DATA_FOLDER } from "../../../db/embedded.ts";
import { gardenGate } from "./garden-gate.ts";
import { nameBadge } from "./name-badge.ts";
import { paintSpill } from "./paint-spill.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../..", import.meta.url));
const sources = ["app", "lib", "db", "public", "next.config.ts", "package.json", "package-lock.json", "tsconfig.json"];
const types = { paintSpill, gardenGate, nameBadge };
const LIST = "export const catalogue: readonly Journey[] = [";

/**
 * A copy of the portal's sources with the types of this folder in its catalogue, and nothing else changed: what a
 * developer does who adds a type. Gives its folder.
 */
export function checkoutWithMadeUpTypes(): string {
  mkdirSync(DATA_FOLDER, { recursive: true });
  const folder = mkdtempSync(join(DATA_FOLDER, "made-up-"));
  for (const source of sources) cpSync(join(root, source), join(folder, source), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  for (const { slug } of Object.values(types))
    cpSync(join(here, `${slug}.ts`), join(folder, "lib/journeys/definitions", `${slug}.ts`));

  const catalogue = join(folder, "lib/journeys/catalogue.ts");
  const before = readFileSync(catalogue, "utf8");
  if (!before.includes(LIST)) throw new Error("The catalogue is not the list that it was.");
  const names = Object.keys(types).join(", ");
  const imports = Object.entries(types).map(
    ([name, { slug }]) => `import { ${name} } from "./definitions/${slug}.ts";\n`,
  );
  writeFileSync(catalogue, imports.join("") + before.replace(LIST, `${LIST}${names}, `));
  return folder;
}

/** `npm run build` there. Throws with what it printed when it fails. */
export async function build(folder: string, settings: Readonly<Record<string, string>>): Promise<void> {
  const env = { ...process.env, ...settings };
  await promisify(execFile)(process.execPath, ["lib/server/build-command.ts"], { cwd: folder, env });
}

export const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });
