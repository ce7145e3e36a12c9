import { desc, eq } from "drizzle-orm";
import { cases } from "#db/schema/cases.ts";
import { locations } from "#db/schema/locations.ts";
import { notifications } from "#db/schema/notifications.ts";
import { providers } from "#db/schema/providers.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { auditRefusal } from "#lib/operation/audit.ts";
import { mayUseInbox } from "./policy.ts";

/** What waits for the regulator, urgent first, then newest; undefined for those who may not see it. */
export async function inbox(actor: Actor, most: number) {
  if (!mayUseInbox(actor)) {
    await auditRefusal(actor, "inbox.open", "page:inbox");
    return undefined;
  }
  return actorTransaction(actor, (tx) =>
    tx
      .select({
        reference: notifications.reference,
        type: cases.type,
        definitionVersion: notifications.definitionVersion,
        status: cases.status,
        priority: cases.priority,
        receivedAt: cases.receivedAt,
        firstReadAt: cases.firstReadAt,
        providerName: providers.name,
        locationName: locations.name,
      })
      .from(cases)
      .innerJoin(notifications, eq(notifications.id, cases.notificationId))
      .innerJoin(providers, eq(providers.id, cases.providerId))
      .leftJoin(locations, eq(locations.id, cases.locationId))
      .orderBy(desc(cases.priority), desc(cases.receivedAt))
      .limit(most),
  );
}
