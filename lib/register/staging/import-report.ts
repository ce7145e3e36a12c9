import { cutLoose } from "#lib/kernel/words.ts";

/**
 * What an import did, or would do. `remarks` hold the rows of the file by the remark; `differences`
 * name rows by what they are about.
 */
export type Report = {
  /** Rows of the file so far, also those left out. */
  rows: number;
  readonly counts: { new: number; changed: number; gone: number; skipped: number };
  readonly remarks: Map<string, number[]>;
  readonly differences: string[];
};

export const newReport = (): Report => ({
  rows: 0,
  counts: { new: 0, changed: 0, gone: 0, skipped: 0 },
  remarks: new Map(),
  differences: [],
});

/** Counts a difference and says it. */
export function addDifference(report: Report, kind: "new" | "changed" | "gone", about: string): void {
  report.counts[kind]++;
  report.differences.push(cutLoose(`${kind} ${about}`));
}

/** Notes that a row of the file was left out, and why. */
export function addSkipped(report: Report, row: number, reason: string): void {
  report.counts.skipped++;
  addRemark(report, row, `skipped: ${reason}`);
}

export function addRemark({ remarks }: Report, row: number, words: string): void {
  const rows = remarks.get(words);
  if (rows) rows.push(row);
  else remarks.set(cutLoose(words), [row]);
}
