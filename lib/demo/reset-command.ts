import { emptyDatabase } from "#db/empty.ts";
import { withDatabase } from "#db/with-database.ts";
import { config, SettingsError } from "#lib/kernel/config.ts";
import { seedDemo } from "./seed-demo.ts";

/** `npm run db:reset`: the demonstration as it was on its first day. */
await withDatabase(async () => {
  const { isDemo, databaseOwnerUrl } = config();
  if (!isDemo || !databaseOwnerUrl)
    throw new SettingsError("Only the database of a demonstration can be reset, as its owner.");
  await emptyDatabase(databaseOwnerUrl);
  await seedDemo();
  console.log("The database is as new.");
});
