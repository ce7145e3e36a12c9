import { randomUUID } from "node:crypto";
import postgres, { type TransactionSql } from "postgres";
import { pastPolicies } from "#db/past-policies.ts";
import type { CaseStatus } from "#db/schema/cases.ts";
import { documentOf } from "#lib/journeys/walk.ts";
import { canonicalJson } from "#lib/kernel/canonical.ts";
import { newReference } from "#lib/kernel/reference.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { castActor } from "./cast-actor.ts";
import { answersOfDraft, begunDraft } from "./history-drafts.ts";

const SENT = 30;
const HOURS_APART = 31;
const HOUR = 3_600_000;
const statuses: readonly CaseStatus[] = ["received", "beingReviewed", "closed", "closed"];
const tables = ["submissions", "cases", "case_events", "locations"];

/**
 * A little history for the demonstration: thirty notifications of the cast over six weeks, and two drafts.
 *
 * It is written as the owner, past the policies: nobody who acts can write what was done weeks ago.
 */
export async function seedHistory(ownerUrl: string, now: Date): Promise<void> {
  const reader = await castActor("helen.ward@regulator.example");
  const sent: Awaited<ReturnType<typeof sentOf>>[] = [];
  for (let index = 0; index < SENT; index++) sent.push(await sentOf(index, now));
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await pastPolicies(owner, tables, async (tx) => {
      for (const one of sent) await insertSent(tx, { ...one, reader: reader.userId });
    });
  } finally {
    await owner.end();
  }
  await begunDraft(0, now, 6);
  await begunDraft(3, now, 2);
}

/** What one of the cast would have sent, judged by what was known then. */
async function sentOf(index: number, now: Date) {
  const at = new Date(now.getTime() - (SENT - index) * HOURS_APART * HOUR);
  const { actor, journey, location, walked } = await answersOfDraft(index, at);
  const document = documentOf(walked);
  const submission = {
    id: randomUUID(),
    kind: journey.kind,
    about: journey.about,
    reference: newReference(journey.kind, walked.facts.today),
    type: journey.slug,
    definition_version: journey.version,
    provider_id: actor.providerId,
    location_id: location.id,
    answers: walked.given,
    document,
    facts: walked.facts,
    document_sha256: hashOf(canonicalJson(document)),
    kept_words: [],
    own_reference: walked.given.ownReference ?? null,
    draft_id: randomUUID(),
    sent_by: actor.userId,
    acted_as: actor.actingAs,
    acted_role: actor.role,
    submitted_at: at,
  };
  const priority = journey.urgentWhen(walked.given, walked.facts) ? "urgent" : "normal";
  return { submission, priority, status: statuses[Math.floor(index / 3) % statuses.length] ?? "received", at };
}

type Sent = Awaited<ReturnType<typeof sentOf>> & { reader: string };

async function insertSent(tx: TransactionSql, { submission, priority, status, at, reader }: Sent): Promise<void> {
  const { id, provider_id, location_id, kind, about, reference, type, definition_version, acted_as } = submission;
  const moved = status === "received" ? null : new Date(at.getTime() + 5 * HOUR); // as a member of staff would have
  await tx`insert into submissions ${tx(jsonIn(tx, submission))}`;
  await tx`
    insert into cases (submission_id, provider_id, location_id, kind, about, reference, type, definition_version, acted_as, status,
      priority, region, received_at, first_read_at)
    values (${id}, ${provider_id}, ${location_id}, ${kind}, ${about}, ${reference}, ${type}, ${definition_version}, ${acted_as},
      ${status}, ${priority}, (select region from locations where id = ${location_id}), ${at}, ${moved})`;
  const event = (kind: string, by: string, when: Date) => tx`
    insert into case_events (id, submission_id, provider_id, at, kind, by, detail)
    values (${randomUUID()}, ${id}, ${provider_id}, ${when}, ${kind}, ${by}, '{}')`;
  await event("received", submission.sent_by, at);
  if (moved) await event(status, reader, moved);
}

const jsonIn = (tx: TransactionSql, { answers, document, facts, kept_words, ...columns }: Sent["submission"]) => {
  const json = (value: unknown) => tx.json(JSON.parse(JSON.stringify(value)));
  return {
    ...columns,
    own_reference: typeof columns.own_reference === "string" ? columns.own_reference : null,
    ...{ answers: json(answers), document: json(document), facts: json(facts), kept_words: json(kept_words) },
  };
};
