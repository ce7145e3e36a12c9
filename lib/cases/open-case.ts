import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { caseEvents, cases } from "#db/schema/cases.ts";
import { locations } from "#db/schema/locations.ts";
import type { Submission } from "#db/schema/submissions.ts";

type Copied = "kind" | "about" | "reference" | "type" | "definitionVersion" | "providerId" | "locationId" | "actedAs";
type Sent = Pick<Submission, Copied | "id" | "sentBy" | "submittedAt">;

/** Puts what was sent into the inbox, in the transaction that sends it: nothing is sent that nobody will look at. */
export async function openCase(tx: Tx, { sent, urgent }: { sent: Sent; urgent: boolean }): Promise<void> {
  const { id: submissionId, kind, about, reference, type, definitionVersion, providerId, locationId, actedAs } = sent;
  const { sentBy: by, submittedAt: at } = sent;
  const [place] = locationId
    ? await tx.select({ region: locations.region }).from(locations).where(eq(locations.id, locationId))
    : [];
  await tx.insert(cases).values({
    ...{ submissionId, kind, about, reference, type, definitionVersion, providerId, locationId, actedAs },
    status: "received",
    priority: urgent ? "urgent" : "normal",
    region: place?.region ?? null,
    receivedAt: at,
  });
  const event = { id: randomUUID(), submissionId, providerId, at, by };
  await tx.insert(caseEvents).values({ ...event, kind: "received", detail: {} });
}
