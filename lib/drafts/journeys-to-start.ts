import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { journeysInEffect, journeysOffered } from "#lib/journeys/catalogue.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import type { SubmissionKind } from "#lib/kernel/submission.ts";
import { reading } from "#lib/operation/reading.ts";
import { factsAt, type KnownFacts, knownFacts } from "./facts.ts";
import { mayStart } from "./policy.ts";

/** The facts about whoever asks, with all locations that they may send for. */
export const ownFacts = reading({
  name: "draft.facts",
  asked: () => "page:new",
  find: (tx, _: Record<never, never>, { now }) => factsOfActor(tx, now),
  allow: (actor) => actor.kind === "portalUser",
});

/** What whoever asks may begin of a kind, in the order in which people choose; and what none of their places can need. */
export const journeysToStart = reading({
  name: "draft.start",
  asked: () => "page:new",
  find: async (tx, { kind }: { kind: SubmissionKind }, { now }) => ({ kind, facts: await factsOfActor(tx, now) }),
  allow: (actor, { kind, facts }) => facts !== undefined && mayStartAny(actor, { kind, today: facts.today }),
  show: ({ actor, subject: { kind, facts } }) => {
    const theirs = ({ mayBegin, ...journey }: Journey) =>
      journey.kind === kind && actor.kind === "portalUser" && mayBegin(actor);
    const offered = facts ? journeysOffered(facts).filter(theirs) : [];
    const others = facts ? journeysInEffect(facts.today).filter(theirs) : [];
    return { offered, notOffered: others.filter((journey) => !offered.includes(journey)) };
  },
});

/** Whether there is anything of a kind that somebody may begin in their role, if one of their places needs it. */
export const mayStartAny = (actor: Actor, { kind, today }: { kind: SubmissionKind; today: string }) =>
  mayStart(actor, kind) &&
  actor.kind === "portalUser" &&
  journeysInEffect(today).some((journey) => journey.kind === kind && journey.mayBegin(actor));

async function factsOfActor(tx: Tx, now: Date): Promise<Facts | undefined> {
  const [row] = await tx.execute<{ known: KnownFacts | { provider: null } }>(
    sql`select ${knownFacts(sql`true`)} as known
        from (select null::uuid as location_id, null::text as type, null::jsonb as answers) draft`,
  );
  return row?.known.provider ? factsAt(row.known as KnownFacts, now) : undefined;
}
