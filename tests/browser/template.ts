import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { DATA_FOLDER } from "../../db/embedded.ts";
import { generatedSecrets } from "../../db/generated-secrets.ts";
import { at, templateAt } from "../template-database.ts";
import { testServer } from "../test-server.ts";
import { shareTemplates } from "./templates.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Before all browser tests: the server of the tests runs and holds two databases to clone, one migrated and empty, one with
 * the fictional cast. The second is made for each run, because some of its dates are counted from today.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const { urls, stop } = await testServer();
  const admin = postgres(urls.admin, { max: 1, onnotice: () => {} });
  const empty = await templateAt(urls);
  const seeded = `portal_seeded_${randomBytes(6).toString("hex")}`;
  await admin.unsafe(`create database ${seeded} template ${empty} owner portal_owner`);
  execFileSync(process.execPath, ["lib/demo/seed-command.ts"], {
    cwd: root,
    env: {
      ...process.env,
      ...generatedSecrets(DATA_FOLDER),
      PORTAL_MODE: "demo",
      DATABASE_URL: at(urls.app, seeded),
      DATABASE_WORKER_URL: at(urls.worker, seeded),
      DATABASE_OWNER_URL: at(urls.owner, seeded),
    },
  });
  shareTemplates({ urls, empty, seeded });

  return async () => {
    await admin.unsafe(`drop database ${seeded} with (force)`);
    await admin.end();
    await stop();
  };
}
