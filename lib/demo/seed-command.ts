import { withDatabase } from "#db/with-database.ts";
import { config, SettingsError } from "#lib/kernel/config.ts";
import { describeDemo } from "./describe-demo.ts";
import { seedDemo } from "./seed-demo.ts";

/** `npm run db:seed`: the fictional register, in demo mode and into an empty database only. */
await withDatabase(async () => {
  const { isDemo, portalUrl } = config();
  if (!isDemo) throw new SettingsError("The fictional register is for a demonstration only.");
  console.log((await seedDemo()) ? describeDemo(portalUrl) : "There is a register already, so nothing was added.");
});
