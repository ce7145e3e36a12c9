import type { Tx } from "#db/client.ts";
import { notifications } from "#db/schema/submissions.ts";
import { newReference } from "#lib/kernel/reference.ts";

type Unreferenced = Omit<typeof notifications.$inferInsert, "reference">;
const TRIES = 5;

/**
 * Keeps what is sent under a new reference, which it gives. A reference that is taken (one in a thousand million a
 * year) is drawn again.
 */
export async function saveSubmission(tx: Tx, today: string, sent: Unreferenced): Promise<string> {
  for (let tried = 0; tried < TRIES; tried++) {
    const reference = newReference(sent.kind, today);
    const { count } = await tx
      .insert(notifications)
      .values({ ...sent, reference })
      .onConflictDoNothing({ target: notifications.reference });
    if (count === 1) return reference;
  }
  throw new Error(`No free reference was found in ${TRIES} tries.`);
}
