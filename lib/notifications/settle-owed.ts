import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { owedSubmissions } from "#db/schema/owed.ts";
import { plainText } from "#lib/journeys/plain-text.ts";
import { namingNobody } from "#lib/journeys/scan/naming-nobody.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { Stale } from "#lib/operation/actor-transaction.ts";
import { operation } from "#lib/operation/operation.ts";
import { maySettleOwed } from "#lib/submissions/policy.ts";
import { findOwed } from "./open-owed.ts";

/** Ways in which something comes to be owed no longer without a draft of its own. */
export const waysToSettle = ["sentOtherwise", "notNeeded"] as const;

const reason = z
  .string()
  .default("")
  .transform((typed, context) => {
    const plain = plainText(typed, { called: "Why it is not needed", max: 500, lines: "many" });
    const read = plain.ok ? namingNobody(plain.value, inLondon(new Date()).day) : plain;
    if (!read.ok) context.addIssue(read.error);
    return read.ok ? read.value : z.NEVER;
  });

/**
 * Notes that something owed was sent in another way, or why it is not needed: who said so, and when. Error: `settled` already.
 */
export const settleOwed = operation({
  name: "owed.settle",
  input: z
    .object({
      owedId: z.string(),
      way: z.enum(waysToSettle, { error: "Select why it can come off your list" }),
      because: reason,
    })
    .refine(({ way, because }) => way !== "notNeeded" || because !== "", {
      path: ["because"],
      error: "Enter why it is not needed",
    }),
  asked: ({ owedId }) => `owed:${owedId.slice(0, 100)}`,
  find: (tx, { owedId }) => findOwed(tx, owedId),
  allow: (actor, { because }) => maySettleOwed(actor, because),
  async run({ tx, actor, input: { way, because }, subject: { id, settled }, now }) {
    if (actor.kind !== "portalUser") return err({ is: "notFound" });
    if (settled) return err({ is: "settled" });
    const { count } = await tx
      .update(owedSubmissions)
      .set({
        ...{ settled: way, settledAt: now, settledBy: actor.userId },
        settledByName: sql`(select name from users where id = (select my_user()))`,
        settledBecause: way === "notNeeded" ? because : null,
      })
      .where(and(eq(owedSubmissions.id, id), isNull(owedSubmissions.settled)));
    if (count === 0) throw new Stale(id);
    return ok({ value: {}, subject: `owed:${id}`, detail: { way } });
  },
});
