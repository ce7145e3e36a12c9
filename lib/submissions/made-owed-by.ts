import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Draft } from "#db/schema/drafts.ts";
import { owedSubmissions } from "#db/schema/owed.ts";
import { submissions } from "#db/schema/submissions.ts";

/**
 * The type of what was sent and made a draft owed: it is about the same event, and need not be sent once more. Undefined
 * where nothing did, and for whoever may not read it. Source: lib/journeys/README.md, "Owed as well".
 */
export async function madeOwedBy(tx: Tx, { owedId }: Pick<Draft, "owedId">): Promise<string | undefined> {
  if (owedId === null) return undefined;
  const [sent] = await tx
    .select({ type: submissions.type })
    .from(submissions)
    .innerJoin(owedSubmissions, eq(owedSubmissions.submissionId, submissions.id))
    .where(eq(owedSubmissions.id, owedId));
  return sent?.type;
}
