import { existsSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { system } from "#lib/kernel/actor.ts";
import { openRegisterFile } from "../files/register-file.ts";
import { importRegister } from "./import-register.ts";
import { newReport, type Report } from "./import-report.ts";

const USAGE = "Usage: npm run register:import -- FILE… [--dry-run] [--force]";

/** Takes in the register files that a command line names, each in a transaction of its own, and says what came of it. */
export async function importFiles(typed: readonly string[], say: (line: string) => void): Promise<{ exitCode: 0 | 1 }> {
  const asked = optionsOf(typed);
  if (!asked || asked.paths.length === 0) {
    say(USAGE);
    return { exitCode: 1 };
  }
  const total = newReport().counts;
  let exitCode: 0 | 1 = 0;
  for (const path of asked.paths) {
    const { report, isDone } = await importOne(path, { ...asked, say });
    if (!isDone) exitCode = 1;
    for (const kind of ["new", "changed", "gone", "skipped"] as const) total[kind] += report.counts[kind];
  }
  say(countLine({ counts: total }));
  return { exitCode };
}

function optionsOf(typed: readonly string[]) {
  const options = { "dry-run": { type: "boolean", default: false }, force: { type: "boolean", default: false } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...typed], options, allowPositionals: true });
    return { paths: positionals, dryRun: values["dry-run"], force: values.force };
  } catch {
    return undefined; // an option that there is not
  }
}

type Choices = { dryRun: boolean; force: boolean; say: (line: string) => void };

/** What was not done counts for nothing in the last line. */
async function importOne(path: string, { dryRun, force, say }: Choices): Promise<{ report: Report; isDone: boolean }> {
  const name = basename(path);
  const file = existsSync(path) ? await openRegisterFile(path) : undefined;
  if (!file) {
    say(existsSync(path) ? `${name}: not a register file that can be imported` : `${name}: there is no such file`);
    return { report: newReport(), isDone: false };
  }
  say(`${name}: ${file.holds}`);
  const result = await importRegister(system("register-import"), { file, dryRun, force });
  if (result.ok) {
    sayReport(result.value, say);
    return { report: result.value, isDone: true };
  }
  switch (result.error.is) {
    case "dryRun":
      for (const difference of result.error.report.differences) say(`  ${difference}`);
      sayReport(result.error.report, say);
      return { report: result.error.report, isDone: true };
    case "tooMuchChanged":
      sayReport(result.error.report, say);
      say("  Nothing was imported: more than 2% changed, or more than 1,000 rows are gone. If that is right, import again with --force.");
      return { report: newReport(), isDone: false };
    case "anotherImportRuns":
      say("  Nothing was imported: another import is running. Import again when it is done.");
      return { report: newReport(), isDone: false };
    default:
      throw new Error("The import was refused.");
  }
}

function sayReport(report: Report, say: (line: string) => void): void {
  for (const { row, words } of report.remarks) say(`  row ${row}: ${words}`);
  say(`  ${countLine(report)}`);
}

const countLine = ({ counts }: Pick<Report, "counts">) =>
  `${counts.new} new, ${counts.changed} changed, ${counts.gone} gone, ${counts.skipped} skipped`;
