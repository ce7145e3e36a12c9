import { existsSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { system } from "#lib/kernel/actor.ts";
import { longDate } from "#lib/kernel/dates.ts";
import { openRegisterFile } from "../sources/register-file.ts";
import { newReport, type Report } from "../staging/import-report.ts";
import { importRegister } from "./import-register.ts";
import { countLine, progressReporter, reportLines } from "./report-lines.ts";

const USAGE = "Usage: npm run register:import -- FILE… [--dry-run] [--force] [--every-row]";

/**
 * Imports the register files that a command line names, each in a transaction of its own, and says what came of it.
 */
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
  const flag = { type: "boolean", default: false } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...typed],
      options: { "dry-run": flag, force: flag, "every-row": flag },
      allowPositionals: true,
    });
    return { paths: positionals, dryRun: values["dry-run"], force: values.force, everyRow: values["every-row"] };
  } catch {
    return undefined; // an option that there is not
  }
}

type Choices = { dryRun: boolean; force: boolean; everyRow: boolean; say: (line: string) => void };
type Outcome = { report: Report; isDone: boolean };

/** What was not done counts for nothing in the last line. */
async function importOne(path: string, { dryRun, force, everyRow, say }: Choices): Promise<Outcome> {
  const name = basename(path);
  const notDone = (why: string): Outcome => {
    say(why);
    return { report: newReport(), isDone: false };
  };
  if (!existsSync(path)) return notDone(`${name}: there is no such file`);
  const file = await openRegisterFile(path);
  if (file.is === "refused") return notDone(`${name}: ${file.because}`);

  say(`${name}: ${file.holds}${file.dataOn ? `, as at ${longDate(file.dataOn)}` : ""}`);
  const sayReport = (report: Report) => {
    for (const line of reportLines(report, { everyRow })) say(line);
  };
  const result = await importRegister(system("register-import"), {
    file,
    dryRun,
    force,
    progress: progressReporter(say),
  });
  if (result.ok) {
    sayReport(result.value);
    return { report: result.value, isDone: true };
  }
  switch (result.error.is) {
    case "dryRun":
      for (const difference of result.error.report.differences) say(`  ${difference}`);
      sayReport(result.error.report);
      return { report: result.error.report, isDone: true };
    case "tooMuchChanged":
      sayReport(result.error.report);
      return notDone(
        "  Nothing was imported: more than 2% changed, or more than 1,000 rows are gone. If that is right, import again with --force.",
      );
    case "olderThanLast":
      return notDone(
        `  Nothing was imported: a file of ${longDate(result.error.last)} was imported before, and this one is older. If it is the right one, import again with --force.`,
      );
    case "anotherImportRuns":
      return notDone("  Nothing was imported: another import is running. Import again when it is done.");
    default:
      throw new Error("The import was refused.");
  }
}
