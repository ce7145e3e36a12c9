import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { CaseStatus } from "#db/schema/cases.ts";
import { caseEvents, cases } from "#db/schema/cases.ts";
import { drafts } from "#db/schema/drafts.ts";
import { notifications } from "#db/schema/submissions.ts";
import { submitDraft } from "#lib/cases/submit-draft.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { journeysInEffect } from "#lib/journeys/catalogue.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import { walk } from "#lib/journeys/walk.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { castActor, castFacts } from "./cast-actor.ts";

const SENT = 30;
const HOURS_APART = 31;
const senders = [
  "margaret.okafor@larkspur",
  "daniel.reyes@larkspur",
  "tom.whitfield@larkspur",
  "ewa.nowak@heron",
  "samuel.osei@osei",
  "ruth.adeyemi@kestrel",
  "owen.pryce@kestrel",
  "grace.lin@willow",
];
const outcomes = ["granted", "grantedWithConditions", "notGranted", "withdrawn", "granted", "ended"];
const statuses: readonly CaseStatus[] = ["received", "beingReviewed", "closed", "closed"];

/**
 * A little history for the demonstration, sent by the cast itself: thirty notifications over six weeks, and two drafts.
 */
export async function seedHistory(now: Date): Promise<void> {
  for (let index = 0; index < SENT; index++) {
    const at = new Date(now.getTime() - (SENT - index) * HOURS_APART * 3_600_000);
    const { actor, draftId } = await filledDraft(index, at);
    const form = new FormData();
    form.set("declaration", "agreed");
    const sent = await submitDraft(actor, { draftId, form }, at);
    if (!sent.ok) throw new Error(`The history could not be sent: ${sent.error.is}`);
    await moveOn(draftId, statuses[Math.floor(index / 3) % statuses.length] ?? "received", at);
  }
  await filledDraft(0, now, 6);
  await filledDraft(3, now, 2);
}

/** A draft of one of the cast, with samples on its first pages, or on all. */
async function filledDraft(index: number, at: Date, pages = Number.POSITIVE_INFINITY) {
  const email = `${senders[index % senders.length]}.example`;
  const [actor, known] = [await castActor(email), await castFacts(email, at)];
  const journeys = journeysInEffect(known.today);
  const journey = journeys[index % journeys.length];
  const offered = known.locations.filter((place) => journey?.offeredAt(place));
  const location = offered[index % offered.length];
  if (!journey || !location || actor.kind !== "portalUser") throw new Error("There is nothing to send for the cast.");

  const started = await startDraft(actor, { type: journey.slug }, at);
  if (!started.ok) throw new Error(`The history could not be begun: ${started.error.is}`);
  const { draftId } = started.value;
  const facts = { ...known, locations: [location] };
  const samples = {
    ...sampleAnswers(journey, facts),
    personCode: `P-${100 + index}`,
    outcome: outcomes[index % outcomes.length],
  };
  const { path, given } = walk(journey, samples, facts);
  const answered = path.slice(0, pages);
  const later = path.slice(pages).flatMap((page) => Object.keys(page.fields));
  const answers = Object.fromEntries(Object.entries(given).filter(([name]) => !later.includes(name)));
  const pageVersions = Object.fromEntries(answered.map(({ slug }) => [slug, 1]));
  await actorTransaction(actor, (tx) =>
    tx.update(drafts).set({ answers, pageVersions, locationId: location.id }).where(eq(drafts.id, draftId)),
  );
  return { actor, draftId };
}

/** As a member of staff would have, some hours later. */
async function moveOn(draftId: string, status: CaseStatus, sentAt: Date): Promise<void> {
  if (status === "received") return;
  const triage = await castActor("helen.ward@regulator.example");
  const at = new Date(sentAt.getTime() + 5 * 3_600_000);
  await actorTransaction(triage, async (tx) => {
    const [sent] = await tx
      .select({ id: notifications.id, providerId: notifications.providerId })
      .from(notifications)
      .where(eq(notifications.draftId, draftId));
    if (!sent) return;
    await tx.update(cases).set({ status, firstReadAt: at }).where(eq(cases.notificationId, sent.id));
    const event = { id: randomUUID(), notificationId: sent.id, providerId: sent.providerId, at, by: triage.userId };
    await tx.insert(caseEvents).values({ ...event, kind: status, detail: {} });
  });
}
