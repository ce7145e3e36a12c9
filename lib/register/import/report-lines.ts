import { counted } from "#lib/kernel/words.ts";
import type { Report } from "../staging/import-report.ts";
import type { Progress } from "./import-register.ts";

const EXAMPLES = 10; // rows named for each remark, unless all are asked for
const EVERY_MILLISECONDS = 2000;

/**
 * The report of an import that ran: what was left out or could not be parsed, the most frequent first, and the
 * counts.
 */
export function reportLines(report: Report, { everyRow }: { everyRow: boolean }): string[] {
  const remarks = [...report.remarks].sort(
    ([, some], [, others]) => others.length - some.length || (some[0] ?? 0) - (others[0] ?? 0),
  );
  const lines = remarks.map(([words, rows]) => `  ${rowsNamed(rows, everyRow ? rows.length : EXAMPLES)}: ${words}`);
  const isCut = !everyRow && remarks.some(([, rows]) => rows.length > EXAMPLES);
  return [...lines, ...(isCut ? ["  With --every-row each row is named."] : []), `  ${countLine(report)}`];
}

export const countLine = ({ counts }: Pick<Report, "counts">) =>
  `${counts.new} new, ${counts.changed} changed, ${counts.gone} gone, ${counts.skipped} skipped`;

/** `row 5`, or `12 rows (3, 4, 9 …)`. */
function rowsNamed(rows: readonly number[], most: number): string {
  if (rows.length === 1) return `row ${rows[0]}`;
  const named = rows.toSorted((a, b) => a - b).slice(0, most);
  return `${counted(rows.length, "row")} (${named.join(", ")}${rows.length > most ? " …" : ""})`;
}

/** Says every two seconds how far an import is: rows and rate while the file is read, then places of the register. */
export function progressReporter(say: (line: string) => void): (now: Progress) => void {
  const begunAt = performance.now();
  let reportedAt = begunAt;
  return ({ doing, done, of, report }) => {
    const now = performance.now();
    if (now - reportedAt < EVERY_MILLISECONDS) return;
    reportedAt = now;
    const rate = Math.round((done * 1000) / (now - begunAt));
    const skipped = report.counts.skipped > 0 ? `, ${report.counts.skipped.toLocaleString("en-GB")} skipped` : "";
    if (doing === "reading")
      say(`  … ${counted(done, "row")} read, ${rate.toLocaleString("en-GB")} a second${skipped}`);
    else say(`  … ${done.toLocaleString("en-GB")} of ${counted(of ?? done, "place")} brought up to date${skipped}`);
  };
}
