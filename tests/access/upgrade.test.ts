import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Login } from "#db/embedded-logins.ts";
import { migrate, schemaIsCurrent } from "#db/migrate.ts";
import { cloneOf } from "../database.ts";
import { debianServer, debianVersion } from "../debian-server.ts";
import { id } from "./somebody.ts";
import { insertInto, type Row } from "./statements.ts";

type Server = { readonly urls: Record<Login, string>; makeLogins(): Promise<void> };

async function debian(): Promise<Server> {
  const server = await debianServer();
  onTestFinished(() => server.stop());
  return server;
}
const embedded = async (): Promise<Server> => ({ urls: await cloneOf("template0"), makeLogins: async () => {} });

/** The migrations up to one of them, as a build of that time had them. */
async function migrateTo(ownerUrl: string, last: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "portal-migrations-"));
  cpSync(fileURLToPath(new URL("../../db/migrations", import.meta.url)), folder, { recursive: true });
  const journalFile = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(journalFile, "utf8")) as { entries: { tag: string }[] };
  const index = journal.entries.findIndex(({ tag }) => tag.startsWith(last));
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, index + 1) }));
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  await runMigrations(drizzle(owner), { migrationsFolder: folder }).finally(() => owner.end());
  rmSync(folder, { recursive: true });
}

const [provider, place, person, user, role] = ["provider", "place", "person", "user", "role"].map((one) => id(one));
const [draft, sent] = [id("draft"), id("sent")];
const named = { name: "Old Oak", sector: "Social Care Org", status: "registered" };
const about = {
  provider_id: provider!,
  location_id: place!,
  type: "dols-outcome",
  definition_version: 1,
  acted_as: role!,
};
const written = { notification_id: sent, provider_id: provider!, at: "now" };

/** What the web of that time wrote: the register and an account, then what their holder did. */
const asSeed: readonly [string, Row][] = [
  ["providers", { id: provider!, register_id: "1-1", kind: "organisation", ...named }],
  ["locations", { id: place!, register_id: "1-2", provider_id: provider!, ...named }],
  ["people", { id: person!, given_name: "Ida", family_name: "Oak", folded_name: "ida oak" }],
  [
    "role_holdings",
    {
      ...{ id: role!, person_id: person!, role: "nominatedIndividual", provider_id: provider! },
      ...{ registered_email: "ida@oak.example", started_on: "2020-01-01", source: "test" },
    },
  ],
  ["users", { id: user!, person_id: person!, name: "Ida Oak", email: "ida@oak.example", created_at: "now" }],
];
const asIda: readonly [string, Row][] = [
  [
    "drafts",
    {
      ...{ id: draft, ...about, answers: { a: 1 }, page_versions: { a2: 1 } },
      ...{ created_by: user!, created_at: "now", saved_at: "now", saved_by: user! },
    },
  ],
  ["draft_visits", { draft_id: draft, user_id: user!, name: "Ida Oak", page: "a2", seen_at: "now" }],
  ["unsaved_pages", { draft_id: draft, user_id: user!, page: "a2", typed: {}, posted_at: "now" }],
  [
    "notifications",
    {
      ...{
        id: sent,
        kind: "N",
        reference: "N26-7F3K2Q-E",
        ...about,
        answers: {},
        document: { sql: "'[]'" },
        facts: {},
      },
      ...{ document_sha256: "", draft_id: id("sent draft"), sent_by: user!, acted_role: "nominatedIndividual" },
      submitted_at: "now",
    },
  ],
  [
    "cases",
    {
      ...{ notification_id: sent, kind: "N", reference: "N26-7F3K2Q-E", ...about },
      ...{ status: "received", priority: "normal", received_at: "now" },
    },
  ],
  ["case_events", { id: id("event"), ...written, kind: "received", by: user!, detail: {} }],
  ["additions", { id: id("addition"), ...written, by: user!, acted_as: role!, text: "More" }],
];

async function writeAs(sql: Sql, kind: string, actor: string, rows: readonly [string, Row][]): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select set_config('portal.actor_kind', ${kind}, true), set_config('portal.actor_id', ${actor}, true)`;
    for (const [table, row] of rows) await tx.unsafe(insertInto(table, row));
  });
}

describe.each([
  ["the embedded Postgres", embedded, true],
  [`Debian's PostgreSQL ${debianVersion ?? ""}`, debian, debianVersion !== undefined],
])("on %s, a database of before there were submissions", (_, start, isThere) => {
  test.runIf(isThere)("is brought up to date with everything that was in it, and goes on being used", async () => {
    const { urls, makeLogins } = await start();
    await migrateTo(urls.owner, "0013");
    await makeLogins();
    const app = postgres(urls.app, { max: 1, onnotice: () => {} });
    await writeAs(app, "system", "seed", asSeed);
    await writeAs(app, "portalUser", role!, asIda);

    await migrate(urls.owner);
    expect(await schemaIsCurrent(urls.app)).toBe(true);
    await app.begin(async (tx) => {
      await tx`select act_as('portalUser', ${role!})`;
      const judged = tx`kind, about, provider_id, location_id, acted_as`;
      const same = { kind: "N", about: "location", provider_id: provider, location_id: place, acted_as: role };
      expect(await tx`select id, reference, ${judged} from submissions`).toEqual([
        { id: sent, reference: "N26-7F3K2Q-E", ...same },
      ]);
      expect(await tx`select status, ${judged} from cases`).toEqual([{ status: "received", ...same }]);
      expect(await tx`select submission_id, kind from case_events`).toEqual([
        { submission_id: sent, kind: "received" },
      ]);
      expect(await tx`select submission_id, text from additions`).toEqual([{ submission_id: sent, text: "More" }]);
      expect(await tx`select id, answers, revision, ${judged} from drafts`).toEqual([
        { id: draft, answers: { a: 1 }, revision: 0, ...same },
      ]);
      expect(await tx`select draft_id, page from draft_visits`).toEqual([{ draft_id: draft, page: "a2" }]);
      expect(await tx`select draft_id, page from unsaved_pages`).toEqual([{ draft_id: draft, page: "a2" }]);
      const saved = await tx`update drafts set answers = '{"a": 2}', saved_at = now(), saved_by = ${user!}`;
      expect(saved.count).toBe(1);
    });
    await app.end();
  });
});
