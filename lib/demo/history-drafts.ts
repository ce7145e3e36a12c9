import { eq } from "drizzle-orm";
import { drafts } from "#db/schema/drafts.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { journeysOffered } from "#lib/journeys/catalogue.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import { walk } from "#lib/journeys/walk.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { castActor, castFacts } from "./cast-actor.ts";

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

/** Sample answers of one of the cast to one of the notifications there are, at a moment. */
export async function answersOfDraft(index: number, at: Date) {
  const email = `${senders[index % senders.length]}.example`;
  const [actor, known] = [await castActor(email), await castFacts(email, at)];
  const journeys = journeysOffered(known).filter(({ kind }) => kind === "N");
  const journey = journeys[index % journeys.length];
  const offered = known.locations.filter((place) => journey?.offeredAt(place));
  const location = offered[index % offered.length];
  if (!journey || !location || actor.kind !== "portalUser") throw new Error("There is nothing to send for the cast.");

  const facts = { ...known, locations: [location] };
  const samples = {
    ...sampleAnswers(journey, facts),
    personCode: `P-${100 + index}`,
    outcome: outcomes[index % outcomes.length],
  };
  return { actor, journey, location, walked: walk(journey, samples, facts) };
}

/** A draft of one of the cast, with samples on its first pages. */
export async function begunDraft(index: number, now: Date, pages: number): Promise<void> {
  const { actor, journey, location, walked } = await answersOfDraft(index, now);
  const started = await startDraft(actor, { kind: journey.kind, type: journey.slug }, now);
  if (!started.ok) throw new Error(`The history could not be begun: ${started.error.is}`);
  const answered = walked.path.slice(0, pages);
  const later = walked.path.slice(pages).flatMap((page) => Object.keys(page.fields));
  const answers = Object.fromEntries(Object.entries(walked.given).filter(([name]) => !later.includes(name)));
  const pageVersions = Object.fromEntries(answered.map(({ slug }) => [slug, 1]));
  await actorTransaction(actor, (tx) =>
    tx
      .update(drafts)
      .set({ answers, pageVersions, locationId: location.id })
      .where(eq(drafts.id, started.value.draftId)),
  );
}
