import { createServer } from "node:http";
import postgres from "postgres";
import { floorApp } from "./app.ts";

/**
 * The floor of the benchmark: a form in Express and Nunjucks, as a team would write it by hand.
 *
 * Settings: DATABASE_URL, PORT and SESSION_SECRET.
 */
const { DATABASE_URL = "", PORT = "3001", SESSION_SECRET = "" } = process.env;
const sql = postgres(DATABASE_URL, { max: 10, onnotice: () => {} });
const server = createServer(await floorApp(sql, { secret: SESSION_SECRET }));
server.listen(Number(PORT), "127.0.0.1", () => console.log("The floor is ready."));
process.once("SIGTERM", () => server.close(() => sql.end().then(() => process.exit(0))));
