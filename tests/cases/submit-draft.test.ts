import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { submitDraft } from "#lib/cases/submit-draft.ts";
import { locationNumber } from "#lib/demo/cast-places.ts";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { openDraft } from "#lib/drafts/open-draft.ts";
import { documentOf } from "#lib/journeys/walk.ts";
import { canonicalJson } from "#lib/kernel/canonical.ts";
import { readReference } from "#lib/kernel/reference.ts";
import { hashOf } from "#lib/kernel/token.ts";
import { locationId } from "#lib/register/stable-id.ts";
import { typed } from "../journeys/larkspur.ts";
import {
  auditDuring,
  type Cast,
  finishedDraft,
  peopledDatabase,
  portalPeople,
  samplePages,
  sendDraft,
  startedDraft,
} from "../people.ts";

const MANY = 50;

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

const sentFrom = async (draftId: string) => (await admin`select * from submissions where draft_id = ${draftId}`)[0];
const receiptsOf = (reference: string) =>
  admin`select * from emails where data ->> 'reference' = ${reference} order by "to"`;
const house = locationId(locationNumber("01"));

describe("a notification that is sent", () => {
  let draftId: string;
  let reference: string;
  let shown: Awaited<ReturnType<typeof openDraft>>;
  let noted: Awaited<ReturnType<typeof auditDuring>>;

  beforeAll(async () => {
    draftId = await finishedDraft(cast.daniel, "Larkspur House");
    const { texts } = (await samplePages(cast.daniel, "Larkspur House")).get("a3")!;
    const posted = typed({ ...texts, contact: "me" }); // not "someone else" after all
    await answerPage(cast.daniel, { draftId, page: "a3", version: 1, posted });
    shown = await openDraft(cast.daniel, { draftId });
    noted = await auditDuring(admin, async () => {
      const sent = await sendDraft(cast.daniel, draftId);
      reference = sent.ok ? sent.value.reference : "";
    });
  });

  test("has a reference", () => {
    expect(readReference(reference)).toBe(reference);
    expect(reference).toMatch(/^N/);
  });

  test("is kept with who sent it, in which role, for which place, and what it was judged by", async () => {
    const { userId, actingAs, providerId } = cast.daniel;
    expect(await sentFrom(draftId)).toMatchObject({
      kind: "N",
      reference,
      type: "dols-outcome",
      definition_version: 2,
      provider_id: providerId,
      location_id: house,
      own_reference: "INC-2041",
      sent_by: userId,
      acted_as: actingAs,
      acted_role: "registeredManager",
      facts: { actor: { name: "Daniel Reyes" }, provider: { name: "Larkspur Care Ltd" } },
    });
  });

  test("says what the provider read before sending, and answers nothing that was not asked", async () => {
    const row = await sentFrom(draftId);
    expect(row?.document).toEqual(documentOf(shown!.walked));
    expect(row?.answers).toEqual(shown!.walked.given);
    expect(row?.answers).not.toHaveProperty("contactName");
  });

  test("is fingerprinted, and the fingerprint is that of what the database holds", async () => {
    const row = await sentFrom(draftId);
    expect(row?.document_sha256).toBe(hashOf(canonicalJson(row?.document)));
  });

  test("has a case that waits in the inbox, and the first event of it", async () => {
    const id = (await sentFrom(draftId))?.id;
    expect(await admin`select * from cases where submission_id = ${id}`).toMatchObject([
      {
        status: "received",
        priority: "normal",
        type: "dols-outcome",
        location_id: house,
        region: "East Midlands",
        first_read_at: null,
      },
    ]);
    expect(await admin`select kind, by from case_events where submission_id = ${id}`).toEqual([
      { kind: "received", by: cast.daniel.userId },
    ]);
  });

  test("is acknowledged by email, to whoever sent it and the nominated individual, with the reference and nothing more", async () => {
    const receipts = await receiptsOf(reference);
    expect(receipts.map(({ to }) => to)).toEqual([portalPeople.daniel, portalPeople.margaret]);
    for (const { id, name, state, data } of receipts) {
      expect({ name, state, says: Object.keys(data).sort() }).toEqual({
        name: "notification-received",
        state: "queued",
        says: ["reference", "submittedAt"],
      });
      expect(await admin`select 1 from graphile_worker.jobs where key = ${`email:${id}`}`).toHaveLength(1);
    }
  });

  test("is in the audit once", async () => {
    const id = (await sentFrom(draftId))?.id;
    expect(noted).toMatchObject([
      {
        action: "notification.send",
        subject: `notification:${id}`,
        actor_id: cast.daniel.actingAs,
        detail: { reference, draft: draftId },
      },
    ]);
  });

  test("closes its draft and takes the answers out of it", async () => {
    const [draft] = await admin`select answers, sent_at from drafts where id = ${draftId}`;
    expect(draft?.answers).toEqual({});
    expect(draft?.sent_at).toBeInstanceOf(Date);
  });
});

describe("a draft", () => {
  test("that many posts send at once is sent once, and the others learn that", async () => {
    const draftId = await finishedDraft(cast.margaret, "Larkspur Lodge");
    const sent = await Promise.all(Array.from({ length: MANY }, () => sendDraft(cast.margaret, draftId)));
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(sent.filter((one) => !one.ok && one.error.is === "alreadySent")).toHaveLength(MANY - 1);
    const rows = await admin`select reference from submissions where draft_id = ${draftId}`;
    expect(rows).toEqual([sent.find(({ ok }) => ok)].map((one) => one?.ok && { reference: one.value.reference }));
    expect((await receiptsOf(rows[0]?.reference)).map(({ to }) => to)).toEqual([
      portalPeople.daniel,
      portalPeople.margaret,
    ]);
    expect(
      await admin`select from audit_entries where detail ->> 'draft' = ${draftId} and action = 'notification.send'`,
    ).toHaveLength(1);
  });

  test("that two people send at once is sent by one of them", async () => {
    const draftId = await finishedDraft(cast.tom);
    const sent = await Promise.all([cast.tom, cast.margaret, cast.daniel].map((actor) => sendDraft(actor, draftId)));
    expect(sent.map((one) => one.ok || one.error.is).sort()).toEqual(["alreadySent", "alreadySent", true]);
  });

  test("that is not finished is not sent: the first page that is left is named", async () => {
    const draftId = await startedDraft(cast.daniel);
    expect(await sendDraft(cast.daniel, draftId)).toEqual({ ok: false, error: { is: "unfinished", page: "a2" } });
    expect(await sentFrom(draftId)).toBeUndefined();
  });

  test("whose place was taken from the register meanwhile is not finished any more", async () => {
    const draftId = await finishedDraft(cast.samuel);
    await admin`update locations set status = 'deregistered' where id = ${locationId(locationNumber("21"))}`;
    expect(await sendDraft(cast.samuel, draftId)).toEqual({ ok: false, error: { is: "unfinished", page: "a2" } });
    await admin`update locations set status = 'registered' where id = ${locationId(locationNumber("21"))}`;
    expect(await sendDraft(cast.samuel, draftId)).toMatchObject({ ok: true });
  });

  test.each([{}, { declaration: "" }, { declaration: "yes" }, { declaration: ["agreed", "more"] }])(
    "that is declared with %j is not sent",
    async (posted) => {
      const draftId = await finishedDraft(cast.owen);
      expect(await submitDraft(cast.owen, { draftId, posted: typed(posted) })).toMatchObject({
        ok: false,
        error: { is: "unanswered", errors: { declaration: expect.stringMatching(/^Select/) } },
      });
      expect(await sentFrom(draftId)).toBeUndefined();
    },
  );

  test("is sent under another reference when those drawn first are taken, whoever has them", async () => {
    const [taken] = await admin`select reference from submissions where provider_id <> ${cast.owen.providerId}`;
    const sendWhenTaken = async (times: number) => {
      await admin.unsafe(`create sequence draws;
        alter function new_reference(text) rename to free_reference;
        create function new_reference(kind text) returns text language sql volatile security definer
          return case when nextval('draws') <= ${times} then '${taken?.reference}' else free_reference(kind) end`);
      const sent = await finishedDraft(cast.owen).then((draftId) =>
        sendDraft(cast.owen, draftId).catch(() => "failed"),
      );
      await admin.unsafe(
        "drop function new_reference; alter function free_reference(text) rename to new_reference; drop sequence draws",
      );
      return sent;
    };
    expect(await sendWhenTaken(4)).toMatchObject({
      ok: true,
      value: { reference: expect.not.stringMatching(taken?.reference) },
    });
    expect(await sendWhenTaken(5)).toBe("failed");
  });
});
