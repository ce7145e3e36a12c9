import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { caseEvents, cases } from "#db/schema/cases.ts";
import { type Draft, drafts } from "#db/schema/drafts.ts";
import { type Submission, submissions } from "#db/schema/submissions.ts";
import { maySeeCase } from "#lib/cases/policy.ts";
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
  await applications();
  const judged = admin`id, kind, about, provider_id as "providerId", location_id as "locationId", acted_as as "actedAs"`;
  allDrafts = await admin`select ${judged} from drafts`;
  allSent = await admin`select ${judged} from submissions`;
});

/** All of it once more as applications about the provider and about a role: there are no forms for them yet. */
async function applications(): Promise<void> {
  for (const about of ["provider", "role"]) {
    const turned = admin.json({ kind: "A", about, location_id: null });
    await admin`
      insert into drafts select (jsonb_populate_record(one, ${turned} || jsonb_build_object('id', gen_random_uuid()))).*
      from drafts one where kind = 'N' and sent_at is null`;
    const copied = admin`${turned} || jsonb_build_object('id', made.id, 'submission_id', made.id, 'reference', made.id, 'draft_id', made.id)`;
    await admin`
      with made as materialized (select id as of_id, gen_random_uuid() as id from submissions where kind = 'N'),
      sent as (
        insert into submissions select (jsonb_populate_record(one, ${copied})).*
        from submissions one join made on made.of_id = one.id),
      opened as (
        insert into cases select (jsonb_populate_record(one, ${copied})).* from cases one join made on made.of_id = one.submission_id)
      insert into case_events select (jsonb_populate_record(one, ${copied})).* from case_events one join made on made.of_id = one.submission_id`;
  }
}

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
const readable = (actor: Actor) =>
  allSent.filter((one) => mayReadSubmission(actor, one) || maySeeCase(actor, one.kind));

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
    const listed = (tx: Tx) => tx.select({ id: submissions.id }).from(submissions).where(submissionsVisibleTo(actor));
    const seeing = [acting.helen!, acting.paul!]; // together they see all, so that the condition works alone
    const lists = await Promise.all(seeing.map((staff) => actorTransaction(staff, listed)));
    expect(idsOf(lists.flat())).toEqual(idsOf(allSent.filter((one) => mayReadSubmission(actor, one))));
  });
});

describe("the cases above", () => {
  test("are told apart by the rules: there are many different answers", () => {
    const answers = everybody.map((name) => readable(acting[name]!).length);
    expect(new Set(answers).size).toBeGreaterThan(6);
    expect(answers).toContain(0);
  });
});
