import { join } from "node:path";
import { DATA_FOLDER, embeddedDatabase } from "../db/embedded.ts";

/** It would lose what it holds when the machine stops, and saves the wait for the disk: nobody misses a test's data. */
const forgetful = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** The Postgres of the tests, in a folder of its own: that of the demonstration keeps what it is told. */
export const testServer = () => embeddedDatabase(join(DATA_FOLDER, "tests"), forgetful);
