import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { DATA_FOLDER } from "../../db/embedded.ts";
import { generatedSecrets } from "../../db/generated-secrets.ts";
import { at } from "../template-database.ts";
import { templates } from "./templates.ts";

export type DatabaseClone = {
  /**
   * What a server or command needs to use it. The secrets are those of the build: with others it would not be current.
   */
  readonly settings: Readonly<Record<string, string>>;
  /** The superuser in it, past row-level security: to look at what is there, never to do what the portal should. */
  readonly admin: postgres.Sql;
  drop(): Promise<void>;
};

/** A database of its own, as a copy of one of the two templates. */
export async function cloneOf(template: "empty" | "seeded"): Promise<DatabaseClone> {
  const { urls, [template]: original } = templates();
  const name = `portal_browser_${randomBytes(6).toString("hex")}`;
  const maker = postgres(urls.admin, { max: 1, onnotice: () => {} });
  await maker.unsafe(`create database ${name} template ${original} owner portal_owner strategy file_copy`);
  const admin = postgres(at(urls.admin, name), { onnotice: () => {} });
  return {
    settings: {
      ...generatedSecrets(DATA_FOLDER),
      PORTAL_MODE: "demo",
      DATABASE_URL: at(urls.app, name),
      DATABASE_WORKER_URL: at(urls.worker, name),
      DATABASE_OWNER_URL: at(urls.owner, name),
    },
    admin,
    async drop() {
      await admin.end();
      await maker.unsafe(`drop database ${name} with (force)`);
      await maker.end();
    },
  };
}
