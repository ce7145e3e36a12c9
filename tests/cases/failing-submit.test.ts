import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { openDraft } from "#lib/drafts/open-draft.ts";
import { type Cast, finishedDraft, peopledDatabase, sendDraft } from "../people.ts";

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

describe("when sending fails in the middle", () => {
  const everything = async () => {
    const [counts] = await admin`
      select (select count(*) from submissions) as sent, (select count(*) from cases) as cases, (select count(*) from case_events) as events,
             (select count(*) from emails) as emails, (select count(*) from graphile_worker.jobs) as jobs,
             (select count(*) from audit_entries) as entries, (select count(*) from drafts where sent_at is not null) as closed`;
    return counts;
  };

  test.each([
    ["keeping it", "insert on submissions"],
    ["opening its case", "insert on cases"],
    ["writing its first event", "insert on case_events"],
    ["queueing the receipt", "insert on emails"],
    ["queueing the job", "execute on function queue_job(text, json, text)"],
    ["writing the audit", "insert on audit_entries"],
  ])("at %s, nothing of it is left, and it can be sent again", async (_, privilege) => {
    const draftId = await finishedDraft(cast.ewa, "Heron Court");
    const before = await everything();
    await admin.unsafe(`revoke ${privilege} from portal_app`);
    await expect(sendDraft(cast.ewa, draftId)).rejects.toMatchObject({ code: "42501" });
    await admin.unsafe(`grant ${privilege} to portal_app`);

    expect(await everything()).toEqual(before);
    expect(await openDraft(cast.ewa, { draftId })).toMatchObject({
      draft: { sentAt: null, answers: { personCode: expect.any(String) } },
    });
    expect(await sendDraft(cast.ewa, draftId)).toMatchObject({ ok: true });
    expect(await admin`select from submissions where draft_id = ${draftId}`).toHaveLength(1);
  });

  test("at closing the draft, nothing of it is left either", async () => {
    const draftId = await finishedDraft(cast.ewa, "Heron Court");
    const before = await everything();
    await admin`create function fail() returns trigger language plpgsql as $$ begin raise exception 'closing fails'; end $$`;
    await admin`create trigger fail before update on drafts for each row when (new.sent_at is not null) execute function fail()`;
    await expect(sendDraft(cast.ewa, draftId)).rejects.toThrow();
    await admin`drop trigger fail on drafts`;
    expect(await everything()).toEqual(before);
  });
});

describe("what was sent", () => {
  test("is sent once, even by somebody who opens its draft again behind the portal's back", async () => {
    const draftId = await finishedDraft(cast.owen);
    const [draft] = await admin`select answers from drafts where id = ${draftId}`;
    await sendDraft(cast.owen, draftId);
    await admin`update drafts set sent_at = null, answers = ${admin.json(draft?.answers)} where id = ${draftId}`;
    expect(await sendDraft(cast.owen, draftId)).toEqual({ ok: false, error: { is: "alreadySent" } });
    expect(await admin`select from submissions where draft_id = ${draftId}`).toHaveLength(1);
  });
});
