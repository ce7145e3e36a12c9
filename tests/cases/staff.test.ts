import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import type { Submission } from "#db/schema/submissions.ts";
import { inbox } from "#lib/cases/inbox.ts";
import { readSubmission } from "#lib/cases/read-submission.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { actorNamed, actors, auditDuring, type Cast, peopledDatabase } from "../people.ts";
import { mayBy } from "../rights.ts";
import { sentByMany } from "../submissions/sent-by-many.ts";

let admin: Sql;
let cast: Cast;
let sent: Awaited<ReturnType<typeof sentByMany>>;
let one: (typeof sent)[number];
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
  sent = await sentByMany(admin, cast);
  one = sent[0]!;
});

const references = (of: readonly { reference: string }[] = []) => of.map(({ reference }) => reference).sort();
const waitingFor = async (actor: Actor) => (await inbox(actor, { filters: {} }))?.waiting;
const usesInbox = (name: string) => mayBy("O30", actorNamed(name, cast), one);

describe("the inbox", () => {
  test("is for triage, the contact centre and inspectors, by the table of rights", () => {
    expect(actors.filter(usesInbox)).toEqual(["helen", "omar", "imran"]);
  });

  test.each(actors)("shows %s all that was sent, or is refused with one entry in the audit", async (name) => {
    const noted = await auditDuring(admin, async () =>
      expect(references(await waitingFor(actorNamed(name, cast)))).toEqual(usesInbox(name) ? references(sent) : []),
    );
    expect(noted).toMatchObject(
      usesInbox(name) ? [] : [{ action: "access.refused", detail: { wanted: "inbox.open" } }],
    );
  });
});

describe("a notification opened by staff", () => {
  test.each(actors)("%s opens every one or none, and each time is in the audit", async (name) => {
    for (const { id, reference } of sent) {
      const noted = await auditDuring(admin, async () => {
        const read = await readSubmission(actorNamed(name, cast), { reference });
        expect(read?.id).toBe(usesInbox(name) ? id : undefined);
      });
      const refused = {
        action: "access.refused",
        subject: `notification:${reference}`,
        detail: { wanted: "notification.read" },
      };
      expect(noted).toMatchObject([
        usesInbox(name) ? { action: "notification.read", subject: `notification:${id}` } : refused,
      ]);
    }
  });

  test("is noted again each time, and was first read the first time", async () => {
    const firstRead = async () =>
      (await admin`select first_read_at from cases where submission_id = ${one.id}`)[0]?.first_read_at;
    await admin`update cases set first_read_at = null where submission_id = ${one.id}`;
    await readSubmission(cast.imran, one);
    const first = await firstRead();
    const noted = await auditDuring(admin, async () => {
      await readSubmission(cast.imran, one);
      await readSubmission(cast.helen, one);
    });
    expect(noted.map(({ action }) => action)).toEqual(["notification.read", "notification.read"]);
    expect(first).toBeInstanceOf(Date);
    expect(await firstRead()).toEqual(first);
  });

  test.each(["helen", "imran"] as const)("is whole for %s", async (name) => {
    const [kept] = await admin`select document from submissions where id = ${one.id}`;
    expect(await readSubmission(cast[name], one)).toMatchObject({ whole: true, document: kept?.document });
  });

  test("holds no more for the contact centre than the coded answers of the summary", async () => {
    const read = (await readSubmission(cast.omar, one))!;
    const rows = read.document.flatMap((section) => section.rows);
    expect(rows.map(({ page }) => page)).toContain("a2");
    expect(rows.filter(({ summary, holds }) => !summary || holds !== "coded")).toEqual([]);
    expect(read.whole).toBe(false);
  });

  test("tells the contact centre nothing that somebody typed and nothing about who sent it, anywhere", async () => {
    const [kept] = await admin<
      Pick<Submission, "document" | "facts">[]
    >`select document, facts from submissions where id = ${one.id}`;
    const typedIn = kept!.document
      .flatMap((section) => section.rows)
      .filter(({ holds, answer }) => holds === "freeText" && answer !== "Not answered")
      .map(({ answer }) => answer);
    const given = JSON.stringify(await readSubmission(cast.omar, one));
    expect(typedIn.length).toBeGreaterThan(5);
    expect([...typedIn, kept!.facts.actor.email].filter((words) => given.includes(words))).toEqual([]);
  });

  test.each(["N26-7F3K2Q-E", "nothing", ""])("is not there under %j, and one entry says so", async (reference) => {
    const noted = await auditDuring(admin, async () =>
      expect(await readSubmission(cast.helen, { reference })).toBeUndefined(),
    );
    expect(noted).toMatchObject([{ action: "access.refused", subject: `notification:${reference}` }]);
  });
});
