import type { Tx } from "#db/client.ts";
import { submissions } from "#db/schema/submissions.ts";

type Unreferenced = Omit<typeof submissions.$inferInsert, "reference">;

/**
 * Keeps what is sent, for good, and gives the reference that the database draws for it: nobody chooses their own.
 *
 * Undefined when its draft was sent already: of any number who send it at once, one is first.
 */
export async function saveSubmission(tx: Tx, sent: Unreferenced): Promise<string | undefined> {
  const [saved] = await tx
    .insert(submissions)
    .values({ ...sent, reference: "" })
    .onConflictDoNothing({ target: submissions.draftId })
    .returning({ reference: submissions.reference });
  return saved?.reference;
}
