import { embeddedDatabase } from "#db/embedded.ts";

/** A process of its own that holds the database of a folder until it is told to stop, or killed. */
const { urls, stop } = await embeddedDatabase(process.argv[2]);
process.on("SIGTERM", () => stop().then(() => process.exit(0)));
console.log(urls.owner);
