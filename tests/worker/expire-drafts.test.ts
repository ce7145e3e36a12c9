import postgres from "postgres";
import { beforeAll, expect, test } from "vitest";
import { castActor } from "#lib/demo/cast-actor.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { system } from "#lib/kernel/actor.ts";
import { mailboxMessages } from "#lib/outbox/mailbox.ts";
import { seededDatabase } from "../seeded-database.ts";
import { queueOf, workOff } from "./queue.ts";

let admin: postgres.Sql;
let worker: postgres.Sql;
let queue: ReturnType<typeof queueOf>;
beforeAll(async () => {
  const urls = await seededDatabase();
  admin = postgres(urls.admin, { max: 1, onnotice: () => {} });
  worker = postgres(urls.worker, { max: 1 });
  queue = queueOf(urls.worker);
  return () => Promise.all([admin.end(), worker.end(), queue.end()]);
});

const answered = { a2: 1 };

/** A draft that was begun so many days ago and not saved since. */
async function draftOf(days: number, pageVersions: Record<string, number> = answered): Promise<string> {
  const started = await startDraft(await castActor("margaret.okafor@larkspur.example"), {
    kind: "N",
    type: "dols-outcome",
  });
  if (!started.ok) throw new Error(started.error.is);
  const { draftId } = started.value;
  await admin`
    update drafts set page_versions = ${admin.json(pageVersions)}, saved_at = now() - ${days}::float8 * interval '1 day'
    where id = ${draftId}`;
  return draftId;
}

async function runJob(): Promise<void> {
  await queue.add("draft.expire");
  await workOff();
}

test("a draft that nobody saved is warned of once after 21 days and gone after 28, with an entry in the audit", async () => {
  const [fresh, old, gone] = [await draftOf(20), await draftOf(22), await draftOf(29)];
  await runJob();
  await runJob();
  await workOff();
  const left = await admin`select id from drafts order by saved_at desc`;
  expect(left.map(({ id }) => id)).toEqual([fresh, old]);
  expect(await admin`select subject, detail from audit_entries where action = 'draft.expire' order by seq`).toEqual([
    { subject: `draft:${gone}`, detail: {} },
    { subject: "job:draft.expire", detail: { expired: 1, warned: 1 } },
    { subject: "job:draft.expire", detail: { expired: 0, warned: 0 } },
  ]);

  const warnings = (await mailboxMessages(system("mailbox"), {}))!.filter(({ subject }) =>
    /will be deleted on/.test(subject),
  );
  expect(warnings.map(({ to, links }) => [to, links])).toEqual([
    ["margaret.okafor@larkspur.example", [`http://localhost:3000/portal/drafts/${old}`]],
  ]);
});

test("a draft in which nothing was saved or typed is gone after a day, without a warning", async () => {
  const [fresh, empty, typedIn, answeredIn] = [
    await draftOf(0.9, {}),
    await draftOf(1.1, {}),
    await draftOf(1.1, {}),
    await draftOf(1.1),
  ];
  await admin`
    insert into unsaved_pages (draft_id, user_id, page, typed, posted_at)
    select id, created_by, 'a2', '{"location": "x"}', now() from drafts where id = ${typedIn}`;
  await runJob();
  const left = await admin`select id from drafts where id in ${admin([fresh, empty, typedIn, answeredIn])}`;
  expect(left.map(({ id }) => id).sort()).toEqual([fresh, typedIn, answeredIn].sort());
  expect(
    await admin`select from audit_entries where subject = ${`draft:${empty}`} and action = 'draft.expire'`,
  ).toHaveLength(1);
});

test("the worker cannot read what is answered in a draft, old or new", async () => {
  await expect(worker`select answers from drafts`).rejects.toThrow(/permission denied/);
});
