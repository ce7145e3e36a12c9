import { and, eq, getTableColumns, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { locations } from "#db/schema/locations.ts";
import { notifications } from "#db/schema/notifications.ts";
import { providers } from "#db/schema/providers.ts";
import { readReference } from "#lib/kernel/reference.ts";
import { ok } from "#lib/kernel/result.ts";
import { operation } from "#lib/operation/operation.ts";
import { mayReadFullText, mayUseInbox } from "./policy.ts";

/**
 * Opens a notification for a member of staff and writes down that they did. Source: domain 7.3, every view is audited.
 *
 * Value: the notification; its document holds only coded answers meant for the summary, for those who may not read the whole.
 */
export const readNotification = operation({
  name: "notification.read",
  input: z.object({ reference: z.string() }),
  asked: ({ reference }) => `notification:${reference.slice(0, 100)}`,
  find: (tx, { reference }) => findForStaff(tx, reference),
  allow: (actor) => mayUseInbox(actor),
  async run({ tx, actor, subject: found, now }) {
    const whole = mayReadFullText(actor);
    const unread = and(eq(cases.notificationId, found.id), isNull(cases.firstReadAt));
    if (whole) await tx.update(cases).set({ firstReadAt: now }).where(unread);
    const document = whole
      ? found.document
      : found.document.map(({ title, rows }) => ({ title, rows: rows.filter(({ summary, holds }) => summary && holds === "coded") }));
    const keptWords = whole ? found.keptWords : [];
    return ok({ value: { ...found, document, keptWords, whole }, subject: `notification:${found.id}`, detail: { whole } });
  },
});

async function findForStaff(tx: Tx, typed: string) {
  const reference = readReference(typed);
  if (!reference) return undefined;
  const { answers: _, facts: __, ownReference: ___, ...columns } = getTableColumns(notifications);
  const [found] = await tx
    .select({ ...columns, status: cases.status, priority: cases.priority, providerName: providers.name, locationName: locations.name })
    .from(notifications)
    .innerJoin(cases, eq(cases.notificationId, notifications.id))
    .innerJoin(providers, eq(providers.id, notifications.providerId))
    .leftJoin(locations, eq(locations.id, notifications.locationId))
    .where(eq(notifications.reference, reference));
  return found;
}
