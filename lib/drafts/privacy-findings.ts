import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Draft, ScanAnswer } from "#db/schema/drafts.ts";
import type { KeptWords } from "#db/schema/submissions.ts";
import type { Quote } from "#lib/journeys/scan/quote.ts";
import { findingsIn, type PrivacyFinding } from "#lib/journeys/scan/scan-answers.ts";
import type { Walk } from "#lib/journeys/walk.ts";
import { hashOf } from "#lib/kernel/token.ts";

/**
 * What in the text of a draft may tell who somebody is, with what was said about it: by its words and question, not by
 * its place. The same words in one answer are one finding, shown wherever they stand.
 */
export type Judged = Omit<PrivacyFinding, "quote"> & {
  readonly key: string;
  readonly judged: ScanAnswer | undefined;
  readonly quotes: readonly Quote[];
};

/** All of it. Source: lib/journeys/README.md, "Codes, not names". */
export async function privacyFindings(tx: Tx, draft: Draft, walked: Walk): Promise<readonly Judged[]> {
  const names = await tx.execute<{ name: string }>(sql`select name from names_here()`);
  const found = findingsIn(
    walked,
    names.map(({ name }) => name),
  );
  return [...Map.groupBy(found, keyOf)].flatMap(([key, [first, ...more]]) =>
    first
      ? [{ ...first, key, judged: draft.scanAnswers[key], quotes: [first, ...more].map(({ quote }) => quote) }]
      : [],
  );
}

/** What nobody has answered for yet, and what is to be taken out and is still there. */
export const isUnresolved = ({ judged }: Judged) => judged === undefined || judged.is === "takeOut";

/** The same of a draft. */
export const unresolvedFindings = async (tx: Tx, draft: Draft, walked: Walk) =>
  (await privacyFindings(tx, draft, walked)).filter(isUnresolved);

/** The words that may tell who somebody is and are sent, because the sender said why. */
export const keptWords = (words: readonly Judged[]): readonly KeptWords[] =>
  words.flatMap(({ question, text, judged }) =>
    judged?.is === "mustStay" ? [{ question, words: text, because: judged.because }] : [],
  );

const keyOf = ({ page, field, kind, text }: PrivacyFinding) => hashOf([page, field, kind, text].join("\n"));
