import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import type { Login } from "../db/embedded-logins.ts";
import { migrate } from "../db/migrate.ts";
import { testServer } from "./test-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    urls: Record<Login, string>;
    template: string;
    seeded: string;
  }
}

/**
 * Before all tests on the database: the server of the tests runs and holds a migrated, empty database to clone, made
 * once for each set of migrations. `seeded` names another, with the fictional cast in it, which the first test that asks
 * for it makes: some of its dates are counted from today, so that it lasts for one run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { urls, stop } = await testServer();
  const seeded = `portal_seeded_${randomBytes(6).toString("hex")}`;
  project.provide("urls", urls);
  project.provide("template", await templateAt(urls));
  project.provide("seeded", seeded);
  return async () => {
    const admin = postgres(urls.admin, { max: 1, onnotice: () => {} });
    await admin.unsafe(`drop database if exists ${seeded} with (force)`);
    await admin.end();
    await stop();
  };
}

export async function templateAt(urls: Record<Login, string>): Promise<string> {
  const name = `portal_template_${fingerprint()}`;
  const admin = postgres(urls.admin, { max: 1, onnotice: () => {} });
  try {
    const [there] = await admin`select from pg_database where datname = ${name}`;
    if (!there) {
      await admin.unsafe(`create database ${name}_new owner portal_owner`);
      await migrate(at(urls.owner, `${name}_new`));
      await admin.unsafe(`alter database ${name}_new rename to ${name}`);
    }
  } finally {
    await admin.end();
  }
  return name;
}

/** The same login at another database. */
export function at(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

function fingerprint(): string {
  const files = ["migrations", "access"].flatMap((folder) =>
    readdirSync(new URL(`../db/${folder}/`, import.meta.url))
      .filter((file) => file.endsWith(".sql"))
      .sort()
      .map((file) => new URL(`../db/${folder}/${file}`, import.meta.url)),
  );
  return createHash("sha256")
    .update(files.map((file) => readFileSync(file, "utf8")).join())
    .digest("hex")
    .slice(0, 12);
}
