import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formIn } from "../browser/posted-form.ts";
import { freshDatabase } from "../database.ts";
import { type Client, clientOf } from "./client.ts";
import { floorApp } from "./floor/app.ts";
import { floorAnswers } from "./floor-answers.ts";

let sql: postgres.Sql;
let server: Server;
let url: string;
let visitor: Client;

beforeAll(async () => {
  sql = postgres((await freshDatabase()).admin, { onnotice: () => {} });
  server = createServer(await floorApp(sql, { secret: "of the test" })).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  visitor = clientOf(url, "urlencoded");
  await visitor.post("/start", {});
});

afterAll(async () => {
  visitor.leave();
  server.close();
  await sql.end();
});

test("a page shows its questions", async () => {
  const { status, body } = await visitor.get("/form/person");
  expect(status).toBe(200);
  expect(body).toContain("Age range");
});

test("a page without answers is shown again with what is missing", async () => {
  const { status, body } = await visitor.post("/form/person", {
    ...formIn((await visitor.get("/form/person")).body),
    personCode: "Ada B",
  });
  expect(status).toBe(200);
  expect(body).toContain("<title>Error: ");
  expect(body).toContain("Select their age range");
  expect(body).toContain('value="Ada B"');
});

test("a form without the token of the session is refused", async () => {
  expect((await visitor.post("/form/person", floorAnswers["/form/person"]!)).status).toBe(403);
});

test("nobody sends before every page is answered", async () => {
  expect(await visitor.get("/form/check-answers")).toMatchObject({ status: 303, location: "/form/location" });
});

test("eight pages, the check and the sending leave one row", async () => {
  let path = "/form/location";
  for (let pages = 0; path !== "/form/sent" && pages < 10; pages += 1) {
    const { body } = await visitor.get(path);
    const { status, location } = await visitor.post(path, { ...formIn(body), ...floorAnswers[path] });
    expect(status).toBe(303);
    path = location;
  }
  const [sent, ...more] = await sql`select reference, answers from sent_forms`;
  expect(more).toEqual([]);
  expect(sent?.answers["/form/person".slice(6)]).toMatchObject({ personCode: "P-014" });
  expect((await visitor.get("/form/sent")).body).toContain(sent?.reference);
});
