import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { caseEvents, cases } from "#db/schema/cases.ts";
import { type Draft, drafts } from "#db/schema/drafts.ts";
import { type Submission, submissions } from "#db/schema/submissions.ts";
import { mayUseInbox } from "#lib/cases/policy.ts";
import { locationNumber } from "#lib/demo/cast-places.ts";
import { mayEditDraft } from "#lib/drafts/policy.ts";
import type { Actor, Permission } from "#lib/kernel/actor.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { locationId } from "#lib/register/stable-id.ts";
import { mayReadSubmission, submissionsVisibleTo } from "#lib/submissions/policy.ts";
import {
  actorNamed,
  actors,
  actorsOf,
  type Cast,
  finishedDraft,
  peopledDatabase,
  sentNotification,
  startedDraft,
} from "../people.ts";
import { sentByMany } from "../submissions/sent-by-many.ts";

const allowed: readonly (readonly Permission[])[] = [
  [],
  ["send"],
  ["seeAllSent"],
  ["download"],
  ["send", "seeAllSent"],
];
const where = ["everywhere", "at Larkspur House", "nowhere"] as const;
const colleagues = allowed.flatMap((may) =>
  where.map((place) => ({ name: `a colleague ${place} who may ${may.join(" and ") || "nothing"}`, may, place })),
);
const everybody = [...actors, ...colleagues.map(({ name }) => name)];

let admin: Sql;
let acting: Record<string, Actor>;
let allDrafts: Draft[];
let allSent: Submission[];

beforeAll(async () => {
  const { cast, ...database } = await peopledDatabase();
  admin = database.admin;
  acting = Object.fromEntries(actors.map((name) => [name, actorNamed(name, cast)]));
  for (const colleague of colleagues) acting[colleague.name] = await invited(colleague, cast);
  await sentByMany(admin, cast);

  for (const { name, may, place } of colleagues.filter(({ may }) => may.includes("send"))) {
    await startedDraft(acting[name]!);
    if (place === "nowhere") continue;
    await finishedDraft(acting[name]!, "Larkspur House");
    await sentNotification(
      acting[name]!,
      may.length > 1 && place === "everywhere" ? "Larkspur Lodge" : "Larkspur House",
    );
  }
  for (const name of ["margaret", "daniel", "tom", "ewa", "graceAtHeron", "owen"]) await startedDraft(acting[name]!);
  allDrafts =
    await admin`select id, provider_id as "providerId", location_id as "locationId", acted_as as "actedAs" from drafts`;
  allSent =
    await admin`select id, reference, kind, provider_id as "providerId", location_id as "locationId", acted_as as "actedAs" from submissions`;
});

/** A colleague of Margaret's with this grant. */
async function invited({ may, place }: (typeof colleagues)[number], { margaret }: Cast): Promise<Actor> {
  const [user, grant, email] = [randomUUID(), randomUUID(), `${randomUUID()}@larkspur.example`];
  await admin`insert into users (id, name, email, created_at) values (${user}, 'A colleague', ${email}, now())`;
  await admin`
    insert into grants (id, provider_id, user_id, name, email, job_title, everywhere, may, invited_by, invited_at, accepted_at)
    values (${grant}, ${margaret.providerId}, ${user}, 'A colleague', ${email}, '', ${place === "everywhere"}, ${[...may]}, ${margaret.userId}, now(), now())`;
  if (place === "at Larkspur House")
    await admin`insert into grant_locations values (${grant}, ${locationId(locationNumber("01"))}, ${margaret.providerId})`;
  return (await actorsOf(email))[0]!;
}

/** What row-level security alone leaves of a table: no condition of ours. */
const idsIn = (actor: Actor, table: typeof drafts | typeof submissions) =>
  actorTransaction(actor, async (tx) => (await tx.select({ id: table.id }).from(table)).map(({ id }) => id).sort());
const notificationIdsIn = (actor: Actor, table: typeof cases | typeof caseEvents) =>
  actorTransaction(actor, async (tx) =>
    (await tx.select({ id: table.submissionId }).from(table)).map(({ id }) => id).sort(),
  );

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
const readable = (actor: Actor) => allSent.filter((one) => mayReadSubmission(actor, one) || mayUseInbox(actor));

describe("the rule of the portal and the policy of the database let the same through:", () => {
  test.each(everybody)("%s and drafts", async (name) => {
    expect(await idsIn(acting[name]!, drafts)).toEqual(
      idsOf(allDrafts.filter((draft) => mayEditDraft(acting[name]!, draft))),
    );
  });

  test.each(everybody)("%s and what was sent", async (name) => {
    expect(await idsIn(acting[name]!, submissions)).toEqual(idsOf(readable(acting[name]!)));
  });

  test.each(everybody)("%s and what became of it", async (name) => {
    expect(await notificationIdsIn(acting[name]!, cases)).toEqual(idsOf(readable(acting[name]!)));
    expect(await notificationIdsIn(acting[name]!, caseEvents)).toEqual(idsOf(readable(acting[name]!)));
  });

  test.each(everybody)("%s and the condition of lists", async (name) => {
    const actor = acting[name]!;
    const asTriageSees = (tx: Tx) =>
      tx.select({ id: submissions.id }).from(submissions).where(submissionsVisibleTo(actor));
    const listed = await actorTransaction(acting.helen!, asTriageSees); // who sees all, so that the condition works alone
    expect(idsOf(listed)).toEqual(idsOf(allSent.filter((one) => mayReadSubmission(actor, one))));
  });
});

describe("the cases above", () => {
  test("are told apart by the rules: there are many different answers", () => {
    const answers = everybody.map((name) => readable(acting[name]!).length);
    expect(new Set(answers).size).toBeGreaterThan(6);
    expect(answers).toContain(0);
  });
});
