import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { owedSubmissions } from "#db/schema/owed.ts";
import { secondPartOwed } from "#lib/emails/second-part-owed.ts";
import { currentJourney, typesInTwoParts } from "#lib/journeys/catalogue.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { job } from "#lib/operation/job.ts";
import { queueEmail } from "#lib/operation/queue-email.ts";

const HOUR = 3_600_000;

/**
 * Reminds of second parts that are still to come, once after each of the hours that their journey says, until they are sent or
 * said not to be needed. Where several of these have passed at once, one reminder is enough.
 */
export const remindOfSecondParts = job({
  name: "owed.remind",
  every: "20 * * * *",
  async run({ tx, now }) {
    let reminded = 0;
    for (const one of await openSecondParts(tx)) {
      const { remindAfter = [] } = currentJourney(one.type, inLondon(now).day)?.secondPart ?? {};
      const passed = remindAfter.filter((hours) => one.owedSince.getTime() + hours * HOUR <= now.getTime()).length;
      if (passed > one.reminded && (await remind(tx, { ...one, passed, now }))) reminded++;
    }
    return { reminded };
  },
});

const openSecondParts = (tx: Tx) =>
  tx
    .select({
      id: owedSubmissions.id,
      type: owedSubmissions.type,
      owedSince: owedSubmissions.owedSince,
      reminded: owedSubmissions.reminded,
    })
    .from(owedSubmissions)
    .where(inArray(owedSubmissions.type, [...typesInTwoParts]));

type Due = { id: string; owedSince: Date; reminded: number; passed: number; now: Date };

/** Whether there was anybody to remind. What another run counted meanwhile it has reminded of. */
async function remind(tx: Tx, { id, owedSince, reminded, passed, now }: Due): Promise<boolean> {
  const { count } = await tx
    .update(owedSubmissions)
    .set({ reminded: passed })
    .where(and(eq(owedSubmissions.id, id), eq(owedSubmissions.reminded, reminded)));
  if (count === 0) return false;
  const addresses = await tx.execute<{ reference: string; email: string }>(
    sql`select reference, email from second_part_addresses(${id}::uuid)`,
  );
  for (const { reference, email } of addresses) {
    const data = { owedId: id, reference, sentAt: owedSince.toISOString() };
    await queueEmail(tx, secondPartOwed, { to: email, data, now });
  }
  return addresses.length > 0;
}
