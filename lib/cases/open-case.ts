import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { caseEvents, cases } from "#db/schema/cases.ts";
import { locations } from "#db/schema/locations.ts";
import type { Notification } from "#db/schema/submissions.ts";

type Copied = "kind" | "reference" | "type" | "definitionVersion" | "providerId" | "locationId" | "actedAs";
type Opened = { sent: Pick<Notification, Copied | "id" | "sentBy" | "submittedAt">; urgent: boolean };

/** Puts what was sent into the inbox, in the transaction that sends it: nothing is sent that nobody will look at. */
export async function openCase(tx: Tx, { sent, urgent }: Opened): Promise<void> {
  const {
    id: notificationId,
    sentBy,
    submittedAt: at,
    kind,
    reference,
    type,
    definitionVersion,
    providerId,
    locationId,
    actedAs,
  } = sent;
  const [place] = locationId
    ? await tx.select({ region: locations.region }).from(locations).where(eq(locations.id, locationId))
    : [];
  await tx.insert(cases).values({
    ...{ notificationId, kind, reference, type, definitionVersion, providerId, locationId, actedAs },
    status: "received",
    priority: urgent ? "urgent" : "normal",
    region: place?.region ?? null,
    receivedAt: at,
  });
  await tx
    .insert(caseEvents)
    .values({ id: randomUUID(), notificationId, providerId, at, kind: "received", by: sentBy, detail: {} });
}
