import { and, eq } from "drizzle-orm";
import { submissions } from "#db/schema/submissions.ts";
import { referenceAsTyped } from "#lib/kernel/reference.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";
import { reading } from "#lib/operation/reading.ts";
import { mayUseInbox } from "./policy.ts";

type Failed = { is: "notAReference" } | { is: "notSent"; reference: string };

/**
 * The reference that a member of staff typed, however typed, when a notification was sent under it. Errors:
 * `notAReference` when it does not look like one; `notSent`, with the reference as it was understood: nothing was sent
 * under it, or nothing can be, as its check character is wrong.
 */
export const findReference = reading({
  name: "inbox.find",
  asked: ({ typed }: { typed: string }) => `notification:${typed.slice(0, 100)}`,
  async find(tx, { typed }): Promise<Result<string, Failed>> {
    const reference = referenceAsTyped(typed);
    if (!reference) return err({ is: "notAReference" });
    const found = await tx
      .select({ reference: submissions.reference })
      .from(submissions)
      .where(and(eq(submissions.reference, reference), eq(submissions.kind, "N")));
    return found.length > 0 ? ok(reference) : err({ is: "notSent", reference });
  },
  allow: (actor) => mayUseInbox(actor),
});
