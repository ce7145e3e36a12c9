import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { disconnect } from "../db/client.ts";
import type { Login } from "../db/embedded-logins.ts";
import { fillSettings } from "../lib/kernel/config.ts";
import { whenFileEnds } from "./file-end.ts";
import { at } from "./template-database.ts";

const secret = () => randomBytes(32).toString("base64");

/**
 * A migrated, empty database for this test file, and the settings that point to it. Gives its addresses for each login;
 * it is dropped when the file is done. Called in `beforeAll`, before anything else of ours.
 */
export const freshDatabase = () => cloneOf(inject("template"));

/** The same as a copy of the database of this name, to which nobody may be connected. */
export async function cloneOf(template: string): Promise<Record<Login, string>> {
  const urls = inject("urls");
  const name = `portal_test_${randomBytes(6).toString("hex")}`;
  const admin = postgres(urls.admin, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name} template ${template} owner portal_owner strategy file_copy`);
  whenFileEnds(async () => {
    await disconnect();
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  });
  const own = {
    admin: at(urls.admin, name),
    owner: at(urls.owner, name),
    app: at(urls.app, name),
    worker: at(urls.worker, name),
  };
  fillSettings({
    PORTAL_MODE: "demo",
    DATABASE_URL: own.app,
    DATABASE_WORKER_URL: own.worker,
    DATABASE_OWNER_URL: own.owner,
    AUTH_SECRET: secret(),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secret(),
    AUDIT_SIGNING_KEY: secret(),
  });
  return own;
}
