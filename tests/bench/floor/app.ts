import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import express, { type Express } from "express";
import session from "express-session";
import nunjucks from "nunjucks";
import type postgres from "postgres";
import { formRoutes } from "./form-routes.ts";
import * as options from "./options.ts";
import { SessionStore } from "./session-store.ts";
import { viewFunctions } from "./view-data.ts";

const SESSION_MINUTES = 30;
const folders = [
  new URL("views", import.meta.url),
  new URL("../../../node_modules/govuk-frontend/dist", import.meta.url),
];

/** The whole application, with its tables made where they are missing. */
export async function floorApp(sql: postgres.Sql, { secret }: { secret: string }): Promise<Express> {
  await sql`create table if not exists floor_sessions (id text primary key, data jsonb not null, expires_at timestamptz not null)`;
  await sql`create table if not exists sent_forms (
    reference text primary key, sent_by text not null, answers jsonb not null, sent_at timestamptz not null)`;

  const app = express();
  app.disable("x-powered-by");
  const views = nunjucks.configure(
    folders.map((folder) => fileURLToPath(folder)),
    { autoescape: true, express: app },
  );
  for (const [name, value] of Object.entries({ ...options, ...viewFunctions })) views.addGlobal(name, value);

  app.use((_, response, next) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.cspNonce = nonce;
    response.set({
      "content-security-policy": `default-src 'self'; script-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`,
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cache-control": "no-store",
    });
    next();
  });
  app.get("/", (_, response) => response.render("start.njk"));
  app.use(express.urlencoded({ extended: false }));
  app.use(
    session({
      name: "floor.session",
      secret,
      resave: false,
      saveUninitialized: false,
      store: new SessionStore(sql, { minutes: SESSION_MINUTES }),
      cookie: { httpOnly: true, sameSite: "lax", maxAge: SESSION_MINUTES * 60_000 },
    }),
  );
  app.use(formRoutes(sql));
  app.use((_, response) => response.status(404).render("not-found.njk"));
  return app;
}
