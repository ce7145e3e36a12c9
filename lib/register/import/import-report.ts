/** What an import did, or would do. `remarks` are in the order of the file, and a skipped row has one; `differences` name rows by what they are about. */
export type Report = {
  readonly counts: { new: number; changed: number; gone: number; skipped: number };
  readonly remarks: { row: number; words: string }[];
  readonly differences: string[];
};

export const newReport = (): Report => ({ counts: { new: 0, changed: 0, gone: 0, skipped: 0 }, remarks: [], differences: [] });

/** Counts a difference and says it. */
export function addDifference(report: Report, kind: "new" | "changed" | "gone", about: string): void {
  report.counts[kind]++;
  report.differences.push(`${kind} ${about}`);
}

/** Notes that a row of the file was left out, and why. */
export function addSkipped(report: Report, row: number, reason: string): void {
  report.counts.skipped++;
  report.remarks.push({ row, words: `skipped: ${reason}` });
}
