import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import type { Login } from "../../db/embedded-logins.ts";
import { formIn } from "../browser/posted-form.ts";
import { freePort } from "../browser/server-process.ts";
import { at } from "../template-database.ts";
import { type Client, clientOf } from "./client.ts";
import { type Contender, PEOPLE, type Person } from "./contender.ts";
import { expectAnswer, fill } from "./fill.ts";
import { floorAnswers } from "./floor-answers.ts";
import { inTurn } from "./in-turn.ts";
import { startProgram } from "./program.ts";
import { reading } from "./reading.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const paths = Object.keys(floorAnswers);
const questionPaths = paths.slice(0, -1); // the last is check-answers

/** Express and Nunjucks with a database of its own, and people who each have a session and have answered every page. */
export async function startFloor(urls: Record<Login, string>): Promise<Contender> {
  const name = `portal_bench_${randomBytes(6).toString("hex")}`;
  const admin = postgres(urls.admin, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const settings = {
    NODE_ENV: "production",
    DATABASE_URL: at(urls.admin, name),
    SESSION_SECRET: randomBytes(16).toString("hex"),
  };
  const start = (port: number) =>
    startProgram({
      words: ["tests/bench/floor/start.ts"],
      folder: root,
      settings: { ...settings, PORT: String(port) },
      ready: "The floor is ready.",
    });

  const port = await freePort();
  const program = await start(port);
  const screens = () => Array.from({ length: PEOPLE }, () => clientOf(`http://127.0.0.1:${port}`, "urlencoded"));
  const [clients, sending] = [screens(), screens()]; // a journey begins a session, and so ends another
  for (const client of clients) await answerPages(client);
  return {
    name: "floor",
    program,
    people: {
      "start page": clients.map((client) => reading(client, "/")),
      "question pages": clients.map((client) => reading(client, ...questionPaths)),
      "answers posted": await Promise.all(clients.map(posting)),
      "whole journey": sending.map((client) => ({ client, act: () => wholeJourney(client) })),
    },
    journeyPages: questionPaths.length,
    settled: async () => {},
    async coldStart() {
      const again = await start(await freePort());
      await again.stop();
      return again.startMilliseconds;
    },
    async leave() {
      for (const client of [...clients, ...sending]) client.leave();
      await program.stop();
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

async function posting(client: Client): Promise<Person> {
  const { _csrf = "" } = formIn((await client.get("/form/location")).body);
  const posts = questionPaths.map(
    (path) => async () => expectAnswer(await client.post(path, { _csrf, ...floorAnswers[path] }), 303),
  );
  return { client, act: inTurn(posts) };
}

async function answerPages(client: Client): Promise<string> {
  let { location } = expectAnswer(await client.post("/start", {}), 303);
  for (const path of questionPaths) {
    if (location !== path) throw new Error(`The floor leads to ${location}, not to ${path}.`);
    location = await fill(client, path, floorAnswers[path] ?? {});
  }
  return location;
}

async function wholeJourney(client: Client): Promise<void> {
  await client.get("/");
  const check = await answerPages(client);
  const sent = await fill(client, check, floorAnswers[check] ?? {});
  expectAnswer(await client.get(sent), 200);
}
