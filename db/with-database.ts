import { fillSettings, startingSettings } from "#lib/kernel/config.ts";
import { disconnect } from "./client.ts";
import { DATA_FOLDER, embeddedDatabase } from "./embedded.ts";
import { generatedSecrets } from "./generated-secrets.ts";
import { migrate } from "./migrate.ts";

/**
 * Completes the settings: where DATABASE_URL is unset, the embedded database is started, or used when it runs already,
 * and brought up to date; in demo mode the secrets that were not given are made. Throws a SettingsError when a given
 * one is wrong.
 */
export async function openDatabase(folder = DATA_FOLDER): Promise<{ stop(): Promise<void> }> {
  const { mode, isEmbedded } = startingSettings();
  if (mode === "demo") fillSettings(generatedSecrets(folder));
  if (!isEmbedded) return { stop: async () => {} };

  const { urls, stop } = await embeddedDatabase(folder);
  await migrate(urls.owner);
  fillSettings({
    PORTAL_MODE: "demo",
    DATABASE_URL: urls.app,
    DATABASE_WORKER_URL: urls.worker,
    DATABASE_OWNER_URL: urls.owner,
  });
  return { stop };
}

/** Runs a command that needs the database, and stops what was started for it. */
export async function withDatabase<T>(work: () => Promise<T>, folder = DATA_FOLDER): Promise<T> {
  const { stop } = await openDatabase(folder);
  try {
    return await work();
  } finally {
    await disconnect();
    await stop();
  }
}
