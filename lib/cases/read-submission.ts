import { randomUUID } from "node:crypto";
import { and, eq, getTableColumns, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { caseEvents, cases } from "#db/schema/cases.ts";
import { locations } from "#db/schema/locations.ts";
import { providers } from "#db/schema/providers.ts";
import { notifications } from "#db/schema/submissions.ts";
import { readReference } from "#lib/kernel/reference.ts";
import { ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { mayReadFullText, mayUseInbox } from "#lib/submissions/policy.ts";
import { caseHistory } from "./case-history.ts";
import { judgedBy } from "./judged-by.ts";

/**
 * Opens a notification for a member of staff and writes down that they did. Source: domain 7.3, every view is audited.
 *
 * Value: the notification, what it was judged by and what happened to it since. For those who may not read the whole,
 * its document holds only coded answers meant for the summary, and nothing tells who sent it.
 */
export const readSubmission = operation({
  name: "notification.read",
  input: z.object({ reference: z.string() }),
  asked: ({ reference }) => `notification:${reference.slice(0, 100)}`,
  find: (tx, { reference }) => findForStaff(tx, reference),
  allow: (actor) => mayUseInbox(actor),
  async run({ tx, actor, subject: { facts, ...found }, now }) {
    const whole = mayReadFullText(actor);
    if (whole && actor.kind === "staff") await noteFirstRead(tx, found, { by: actor.userId, at: now });
    const document = whole
      ? found.document
      : found.document.map(({ title, rows }) => ({
          title,
          rows: rows.filter(({ summary, holds }) => summary && holds === "coded"),
        }));
    const more = {
      keptWords: whole ? found.keptWords : [],
      judged: judgedBy({ facts, locationId: found.locationId }, { whole }),
      history: await caseHistory(tx, found.id),
    };
    return ok({
      value: { ...found, ...more, document, whole },
      subject: `notification:${found.id}`,
      detail: { whole },
    });
  },
});

type Found = { id: string; providerId: string };

async function noteFirstRead(tx: Tx, { id, providerId }: Found, { by, at }: { by: string; at: Date }): Promise<void> {
  const { count } = await tx
    .update(cases)
    .set({ firstReadAt: at })
    .where(and(eq(cases.notificationId, id), isNull(cases.firstReadAt)));
  if (count === 1)
    await tx
      .insert(caseEvents)
      .values({ id: randomUUID(), notificationId: id, providerId, at, kind: "read", by, detail: {} });
}

async function findForStaff(tx: Tx, typed: string) {
  const reference = readReference(typed);
  if (!reference) return undefined;
  const { answers: _, ownReference: __, ...columns } = getTableColumns(notifications);
  const [found] = await tx
    .select({
      ...columns,
      status: cases.status,
      priority: cases.priority,
      providerName: providers.name,
      locationName: locations.name,
    })
    .from(notifications)
    .innerJoin(cases, eq(cases.notificationId, notifications.id))
    .innerJoin(providers, eq(providers.id, notifications.providerId))
    .leftJoin(locations, eq(locations.id, notifications.locationId))
    .where(eq(notifications.reference, reference));
  return found;
}
