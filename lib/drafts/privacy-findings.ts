import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Draft, ScanAnswer } from "#db/schema/drafts.ts";
import { findingsIn, type PrivacyFinding } from "#lib/journeys/scan/scan-answers.ts";
import type { Walk } from "#lib/journeys/walk.ts";
import { hashOf } from "#lib/kernel/token.ts";

/**
 * What in the text of a draft may tell who somebody is, with what was said about it: by its words and question, not by
 * its place.
 */
export type Judged = PrivacyFinding & { readonly key: string; readonly judged: ScanAnswer | undefined };

/** All of it. Source: lib/journeys/README.md, "Codes, not names". */
export async function privacyFindings(tx: Tx, draft: Draft, walked: Walk): Promise<readonly Judged[]> {
  const names = await tx.execute<{ name: string }>(sql`select name from names_here()`);
  const found = findingsIn(
    walked,
    names.map(({ name }) => name),
  ).map((one) => {
    const key = hashOf([one.page, one.field, one.kind, one.text].join("\n"));
    return { ...one, key, judged: draft.scanAnswers[key] };
  });
  return [...new Map(found.map((one) => [one.key, one])).values()];
}

/** What nobody has said anything about yet. */
export const unresolvedFindings = async (tx: Tx, draft: Draft, walked: Walk) =>
  (await privacyFindings(tx, draft, walked)).filter(({ judged }) => judged === undefined);
