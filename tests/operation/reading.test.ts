import { eq } from "drizzle-orm";
import type { Sql } from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { providers } from "#db/schema/providers.ts";
import { sessionWith } from "#lib/accounts/sessions/session.ts";
import { newToken } from "#lib/kernel/token.ts";
import { reading } from "#lib/operation/reading.ts";
import { beginSession } from "../accounts/session.ts";
import { auditDuring, type Cast, peopledDatabase } from "../people.ts";

let admin: Sql;
let cast: Cast;
beforeAll(async () => {
  ({ admin, cast } = await peopledDatabase());
});

const ofManagers = {
  asked: ({ id }: { id: string }) => `provider:${id}` as const,
  find: async (tx, { id }) => (await tx.select().from(providers).where(eq(providers.id, id)))[0],
  allow: (actor) => actor.kind === "portalUser" && actor.role !== "colleague",
} satisfies Partial<Parameters<typeof reading<{ id: string }, typeof providers.$inferSelect>>[0]>;

const look = reading({ name: "test.look", ...ofManagers, show: ({ subject, actor }) => [subject.name, actor] });
const lookAudited = reading({
  name: "test.lookAudited",
  ...ofManagers,
  audited: ({ registerId }) => ({ subject: `provider:${registerId}`, detail: { whole: true } }),
});
const NOWHERE = "00000000-0000-4000-8000-000000000000";

describe("a reading", () => {
  test("shows what is there to somebody who may see it, and leaves nothing behind", async () => {
    const noted = await auditDuring(admin, async () =>
      expect(await look(cast.daniel, { id: cast.daniel.providerId })).toEqual(["Larkspur Care Ltd", cast.daniel]),
    );
    expect(noted).toEqual([]);
  });

  test("tells somebody who may not the same as of what is not there, with the same entry in the audit", async () => {
    const refusals: [keyof Cast, string][] = [
      ["tom", cast.tom.providerId],
      ["margaret", cast.ewa.providerId],
      ["margaret", NOWHERE],
    ];
    for (const [name, id] of refusals) {
      const noted = await auditDuring(admin, async () => expect(await look(cast[name], { id })).toBeUndefined());
      expect(noted).toMatchObject([
        { action: "access.refused", subject: `provider:${id}`, detail: { wanted: "test.look" } },
      ]);
    }
  });

  test("of which every opening is noted leaves one entry each time, and only a refusal when it is refused", async () => {
    const id = cast.tom.providerId;
    const noted = await auditDuring(admin, async () => {
      await lookAudited(cast.daniel, { id });
      await lookAudited(cast.daniel, { id });
      await lookAudited(cast.tom, { id });
    });
    expect(noted).toMatchObject([
      { action: "test.lookAudited", subject: "provider:1-900000001", detail: { whole: true } },
      { action: "test.lookAudited", subject: "provider:1-900000001", detail: { whole: true } },
      { action: "access.refused", subject: `provider:${id}`, detail: { wanted: "test.lookAudited" } },
    ]);
  });

  test("that fails while it shows is not noted as an opening", async () => {
    const failing = reading({
      name: "test.failing",
      ...ofManagers,
      show: () => Promise.reject(new Error("showing fails")),
      audited: () => ({ subject: "test:failing", detail: {} }),
    });
    const noted = await auditDuring(admin, () =>
      expect(failing(cast.daniel, { id: cast.daniel.providerId })).rejects.toThrow("showing fails"),
    );
    expect(noted).toEqual([]);
  });

  test("can show that there is nothing, which is no refusal", async () => {
    const empty = reading({ name: "test.empty", ...ofManagers, show: () => undefined });
    const noted = await auditDuring(admin, () => empty(cast.daniel, { id: cast.daniel.providerId }));
    expect(noted).toEqual([]);
  });
});

describe("with a session", () => {
  test("it is a look by whoever's it is", async () => {
    const session = sessionWith(await beginSession(cast.daniel));
    expect(await look(session, { id: cast.daniel.providerId })).toEqual(["Larkspur Care Ltd", cast.daniel]);
    expect(await session.person()).toMatchObject({ name: "Daniel Reyes" });
  });

  test("whoever may not is refused in their own name", async () => {
    const session = sessionWith(await beginSession(cast.tom));
    const noted = await auditDuring(admin, () => look(session, { id: cast.tom.providerId }));
    expect(noted).toMatchObject([{ action: "access.refused", actor_id: cast.tom.actingAs }]);
  });

  test("that is over it shows nothing, and leaves no entry", async () => {
    const over = await beginSession(cast.daniel);
    await admin`update sessions set ended_at = now() where user_id = ${cast.daniel.userId}`;
    for (const token of [over, newToken()]) {
      const noted = await auditDuring(admin, async () =>
        expect(await look(sessionWith(token), { id: cast.daniel.providerId })).toBeUndefined(),
      );
      expect(noted).toEqual([]);
    }
  });
});
