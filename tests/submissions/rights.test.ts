import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { submissions } from "#db/schema/submissions.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { openSubmission, sentFromDraft } from "#lib/submissions/open-submission.ts";
import { sentSubmissions } from "#lib/submissions/sent-list.ts";
import { actorNamed, actors, auditDuring, type Cast, peopledDatabase } from "../people.ts";
import { mayBy, passes } from "../rights.ts";
import { sentByMany } from "./sent-by-many.ts";

let admin: Sql;
let cast: Cast;
let sent: Awaited<ReturnType<typeof sentByMany>>;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
  sent = await sentByMany(admin, cast);
});

const references = (of: readonly { reference: string }[] = []) => of.map(({ reference }) => reference).sort();
const refusals = (entries: readonly { action: string }[]) =>
  entries.filter(({ action }) => action === "access.refused");
const mayRead = (actor: Actor) => (one: (typeof sent)[number]) => mayBy("O03", actor, one);

describe("what was sent, by the table of rights,", () => {
  test.each(actors)("%s finds what they may read in their list, and no more", async (name) => {
    const actor = actorNamed(name, cast);
    expect(references(await sentSubmissions(actor, { most: 100 }))).toEqual(references(sent.filter(mayRead(actor))));
  });

  test.each(actors)("%s opens that and nothing else, and each refusal leaves one entry", async (name) => {
    const actor = actorNamed(name, cast);
    for (const one of sent) {
      const seen = mayRead(actor)(one) ? one.id : undefined;
      const noted = await auditDuring(admin, async () =>
        expect((await openSubmission(actor, { typed: one.reference.toLowerCase().replaceAll("-", " ") }))?.id).toBe(
          seen,
        ),
      );
      expect(refusals(noted)).toHaveLength(seen ? 0 : 1);
      expect((await sentFromDraft(actor, one))?.sent?.id).toBe(seen);
    }
  });

  test("a colleague who may not see all that is sent sees what they sent themselves", async () => {
    expect(await sentSubmissions(cast.tom, { most: 100 })).toHaveLength(1);
    expect(await sentSubmissions(cast.daniel, { most: 100 })).toHaveLength(3);
    expect(await sentSubmissions(cast.margaret, { most: 100 })).toHaveLength(4);
  });

  test("somebody whose registration has ended reads the history", async () => {
    expect(await sentSubmissions(cast.karl, { most: 100 })).toMatchObject([
      { locationName: "Siskin Lodge", status: "received" },
    ]);
  });

  test.each(["N26-7F3K2Q-E", "nothing", "", "N26-7F3K2Q-F", "x".repeat(1000)])(
    "there is nothing under %j, and one entry says so",
    async (typed) => {
      const noted = await auditDuring(admin, async () =>
        expect(await openSubmission(cast.margaret, { typed })).toBeUndefined(),
      );
      expect(noted).toMatchObject([
        {
          action: "access.refused",
          subject: `notification:${typed.slice(0, 100)}`,
          detail: { wanted: "notification.open" },
        },
      ]);
    },
  );
});

describe("what was sent stays as it was:", () => {
  test.each(actors)("%s cannot change or delete it by a statement of their own", async (name) => {
    const actor = actorNamed(name, cast);
    expect(await passes(actor, (tx: Tx) => tx.update(submissions).set({ ownReference: "changed" }).returning())).toBe(
      false,
    );
    expect(await passes(actor, (tx: Tx) => tx.delete(submissions).returning())).toBe(false);
  });

  test.each(actors)("%s moves its case only if they work on it", async (name) => {
    const actor = actorNamed(name, cast);
    const moved = await passes(actor, (tx) => tx.update(cases).set({ status: "closed" }).returning());
    expect(moved).toBe(mayBy("O31", actor, sent[0]!));
  });

  test("the superuser cannot either", async () => {
    await expect(admin`update submissions set own_reference = 'changed'`).rejects.toThrow(/append-only/);
    await expect(admin`delete from submissions`).rejects.toThrow(/append-only/);
    await expect(admin`delete from case_events`).rejects.toThrow(/append-only/);
  });
});
