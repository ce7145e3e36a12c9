import { once } from "node:events";
import { withDatabase } from "#db/with-database.ts";
import { startWorker } from "./main.ts";

/** `npm run worker`: works until it is told to stop, then ends what it has begun. */
await withDatabase(async () => {
  const { stop } = await startWorker();
  await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
  await stop();
});
