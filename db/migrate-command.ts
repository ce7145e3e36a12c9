import { config, SettingsError } from "#lib/kernel/config.ts";
import { migrate } from "./migrate.ts";
import { withDatabase } from "./with-database.ts";

/** `npm run db:migrate` */
await withDatabase(async () => {
  const { databaseOwnerUrl } = config();
  if (!databaseOwnerUrl)
    throw new SettingsError("DATABASE_OWNER_URL is not set. Only the owner can change the schema.");
  await migrate(databaseOwnerUrl);
  console.log("The schema is up to date.");
});
