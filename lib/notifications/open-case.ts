import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { caseEvents, cases } from "#db/schema/cases.ts";
import type { Draft } from "#db/schema/drafts.ts";
import { locations } from "#db/schema/locations.ts";

type Opened = { notificationId: string; draft: Draft; sentBy: string; urgent: boolean; now: Date };

/** Puts what was sent into the inbox, in the transaction that sends it: nothing is sent that nobody will look at. */
export async function openCase(tx: Tx, { notificationId, draft, sentBy, urgent, now }: Opened): Promise<void> {
  const { providerId, locationId, type } = draft;
  const [place] = locationId ? await tx.select({ region: locations.region }).from(locations).where(eq(locations.id, locationId)) : [];
  await tx.insert(cases).values({
    notificationId,
    providerId,
    locationId,
    type,
    status: "received",
    priority: urgent ? "urgent" : "normal",
    region: place?.region ?? null,
    receivedAt: now,
  });
  await tx.insert(caseEvents).values({ id: randomUUID(), notificationId, providerId, at: now, kind: "received", by: sentBy, detail: {} });
}
