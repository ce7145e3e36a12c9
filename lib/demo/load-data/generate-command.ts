import { parseArgs } from "node:util";
import { withDatabase } from "#db/with-database.ts";
import { config, SettingsError } from "#lib/kernel/config.ts";
import { seedDemo } from "../seed-demo.ts";
import { generateNotifications } from "./generate-notifications.ts";
import { removeLoadData } from "./remove-load-data.ts";

/** What one takes on the disk, its case, events and indexes counted in: measured over a million. */
const BYTES_EACH = 8300;
const ASK_FROM = 1_000_000_000;
const TOLD_EACH = 50_000;

/**
 * `npm run notifications:generate -- [COUNT] [--yes]`, and `-- --remove`: many notifications for a demonstration, to
 * see how it bears them.
 */
await withDatabase(async () => {
  const { isDemo, databaseOwnerUrl } = config();
  if (!isDemo || !databaseOwnerUrl)
    throw new SettingsError("Notifications are made up for a demonstration only, as the owner of its database.");
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { yes: { type: "boolean", default: false }, remove: { type: "boolean", default: false } },
  });
  if (values.remove)
    return console.log(
      `${words(await removeLoadData(databaseOwnerUrl, told("removed")))} removed. What else there was is as it was.`,
    );

  const count = Number(positionals[0] ?? 1_000_000);
  if (!Number.isInteger(count) || count < 1) throw new SettingsError("How many? COUNT must be a whole number from 1.");
  const bytes = count * BYTES_EACH;
  console.log(`${words(count)} notifications take about ${(bytes / 1e9).toFixed(1)} GB of disk.`);
  if (bytes > ASK_FROM && !values.yes) return console.log("Nothing was made. Add --yes to make them.");
  await seedDemo();
  await generateNotifications(databaseOwnerUrl, { count, tell: told("made") });
  console.log("Done. To remove them: npm run notifications:generate -- --remove");
});

function words(count: number): string {
  return count.toLocaleString("en-GB");
}

function told(done: string): (count: number) => void {
  let next = TOLD_EACH;
  return (count) => {
    if (count < next) return;
    console.log(`${words(count)} ${done}`);
    next = count + TOLD_EACH;
  };
}
