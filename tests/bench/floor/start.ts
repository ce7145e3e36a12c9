import { createServer } from "node:http";
import postgres from "postgres";
import { floorApp } from "./app.ts";

/**
 * The floor of the benchmark: eight pages of the portal's shortest journey, as a team would write them by hand in
 * Express and
 * Nunjucks, with sessions in Postgres. Not tuned, and not made slow.
 *
 * It has no sign-in and reads no rights, keeps answers in the session alone (no drafts to go on with or to share), has
 * one database login without row-level security, writes no audit, sends no email, looks for no names in what was typed,
 * and ships no script but govuk-frontend's one line.
 *
 * Settings: DATABASE_URL, PORT and SESSION_SECRET.
 */
const { DATABASE_URL = "", PORT = "3001", SESSION_SECRET = "" } = process.env;
const sql = postgres(DATABASE_URL, { max: 10, onnotice: () => {} });
const server = createServer(await floorApp(sql, { secret: SESSION_SECRET }));
server.listen(Number(PORT), "127.0.0.1", () => console.log("The floor is ready."));
process.once("SIGTERM", () => server.close(() => sql.end().then(() => process.exit(0))));
