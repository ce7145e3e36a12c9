import { withDatabase } from "#db/with-database.ts";
import { importFiles } from "./import-files.ts";

/** `npm run register:import -- FILE… [--dry-run] [--force]` */
await withDatabase(async () => {
  const { exitCode } = await importFiles(process.argv.slice(2), console.log);
  process.exitCode = exitCode;
});
