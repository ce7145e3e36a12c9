import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkLogins } from "#db/check-login.ts";
import { type EmbeddedDatabase, embeddedDatabase } from "#db/embedded.ts";
import { generatedSecrets } from "#db/generated-secrets.ts";

const folder = mkdtempSync(join(tmpdir(), "portal-"));
let database: EmbeddedDatabase;
const asked = async (login: keyof EmbeddedDatabase["urls"], query: string) => {
  const sql = postgres(database.urls[login], { max: 1 });
  return sql.unsafe(query).finally(() => sql.end());
};

beforeAll(async () => {
  database = await embeddedDatabase(folder);
});
afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true });
});

describe("the logins of the embedded database", () => {
  test("are what the portal accepts", async () => {
    await expect(checkLogins(database.urls)).resolves.toBeUndefined();
  });

  test("give up on the server's side, the web's and the worker's alike", async () => {
    const limits =
      "select current_setting('statement_timeout') || current_setting('lock_timeout') || current_setting('idle_in_transaction_session_timeout') as all";
    for (const login of ["app", "worker"] as const) expect(await asked(login, limits)).toEqual([{ all: "5s2s10s" }]);
    expect(await asked("owner", limits)).toEqual([{ all: "000" }]);
  });

  test("let the owner make tables and roles, and the web neither", async () => {
    await asked("owner", "create table made (); drop table made; create role made nologin; drop role made");
    await expect(asked("app", "create table made ()")).rejects.toThrow("permission denied");
    await expect(asked("app", "create role made")).rejects.toThrow("permission denied");
  });
});

describe("a login is refused", () => {
  test.each([
    ["that is the superuser", "admin", "DATABASE_URL must be a login that is no superuser"],
    ["that is the owner", "owner", "DATABASE_URL must be a login that is a member of the role portal_app."],
    ["that is the worker's", "worker", "DATABASE_URL must be a login that is a member of the role portal_app."],
  ] as const)("%s", async (_, login, sentence) => {
    await expect(checkLogins({ ...database.urls, app: database.urls[login] })).rejects.toThrow(sentence);
  });

  test("that is the web's in place of the worker's", async () => {
    await expect(checkLogins({ ...database.urls, worker: database.urls.app })).rejects.toThrow(
      "DATABASE_WORKER_URL must be a login that is a member",
    );
  });

  test.each([
    [
      "bypasses row-level security",
      "alter role portal_web bypassrls",
      "alter role portal_web nobypassrls",
      "bypass row-level security",
    ],
    [
      "may make roles through another",
      "grant portal_owner to portal_web",
      "revoke portal_owner from portal_web",
      "makes no roles",
    ],
    ["owns a table", "create table mine (); alter table mine owner to portal_web", "drop table mine", "owns no table"],
    [
      "may make tables",
      "grant create on schema public to portal_web",
      "revoke create on schema public from portal_web",
      "may create none",
    ],
  ])("that %s", async (_, before, after, sentence) => {
    await asked("admin", before);
    await expect(checkLogins(database.urls))
      .rejects.toThrow(sentence)
      .finally(() => asked("admin", after));
  });
});

test("the secrets of a demo are made once, and nobody else reads them", () => {
  const secrets = generatedSecrets(folder);
  expect(generatedSecrets(folder)).toEqual(secrets);
  expect(new Set(Object.values(secrets)).size).toBe(3);
  for (const secret of Object.values(secrets)) expect(Buffer.from(secret, "base64")).toHaveLength(32);
  expect(statSync(join(folder, "secrets.json")).mode & 0o077).toBe(0);
  expect(readFileSync(join(folder, "secrets.json"), "utf8")).toContain(secrets.AUTH_SECRET);
});
