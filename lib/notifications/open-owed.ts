import type { Tx } from "#db/client.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { isUuid } from "#lib/kernel/uuid.ts";
import { reading } from "#lib/operation/reading.ts";
import { owedOne, owedTo } from "#lib/submissions/owed.ts";
import { maySettleOwed } from "#lib/submissions/policy.ts";

/** Something owed, for somebody who may say that it is not any more. */
export const openOwed = reading({
  name: "owed.open",
  asked: ({ owedId }: { owedId: string }) => `owed:${owedId.slice(0, 100)}`,
  find: (tx, { owedId }) => findOwed(tx, owedId),
  allow: (actor, { because }) => maySettleOwed(actor, because),
  show: ({ actor, subject, now }) => owedTo(actor, subject, inLondon(now).day),
});

/** By its id, whatever was asked for. */
export const findOwed = async (tx: Tx, owedId: string) => (isUuid(owedId) ? owedOne(tx, owedId) : undefined);
