import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

/** The floors, bottom first. A folder imports itself and the folders below it that its line lists, nothing else of ours. */
const kernel = ["lib/kernel"];
const operation = [...kernel, "lib/emails", "db", "lib/operation"];
const register = [...operation, "lib/register"];
const accounts = [...register, "lib/accounts"];
const drafts = [...accounts, "lib/journeys", "lib/drafts"];
const feedback = [...accounts, "lib/journeys", "lib/feedback"];
const submissions = [...drafts, "lib/submissions"];
const cases = [...submissions, "lib/cases"];
const notifications = [...cases, "lib/documents", "lib/notifications"];
const outbox = [...operation, "lib/outbox"];
const worker = [...notifications, "lib/feedback", "lib/outbox", "lib/worker"];
const demo = [...worker, "lib/demo"];
const floors: Record<string, readonly string[]> = {
  "lib/kernel": kernel,
  "lib/journeys": [...kernel, "lib/journeys"],
  "lib/emails": [...kernel, "lib/emails"],
  "lib/documents": [...kernel, "lib/documents"],
  "lib/ui": [...kernel, "lib/ui"],
  db: [...kernel, "db"],
  "lib/operation": operation,
  "lib/register": register,
  "lib/accounts": accounts,
  "lib/feedback": feedback,
  "lib/drafts": drafts,
  "lib/submissions": submissions,
  "lib/cases": cases,
  "lib/notifications": notifications,
  "lib/outbox": outbox,
  "lib/worker": worker,
  "lib/demo": demo,
  "lib/server": [...demo, "lib/server"],
  "lib/web": [...notifications, "lib/feedback", "lib/server", "lib/web"],
  app: [...demo, "lib/web", "lib/ui", "app"],
};

/** The rooms of the register, lowest first. A room imports itself, those before it, and what stands beside the rooms. */
const registerRooms = ["formats", "sources", "staging", "merge", "import"];

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));

const importsOf = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?"([^"]+)"/g)].map(([, path = ""]) => path);

const oursIn = (file: string) =>
  importsOf(file)
    .filter((path) => /^[.#]/.test(path))
    .map((path) => (path.startsWith("#") ? path.slice(1) : join(dirname(file), path)))
    .filter((path) => /\.tsx?$/.test(path));

describe.each(Object.entries(floors))("%s", (floor, allowed) => {
  test.each(filesIn(floor))("%s imports nothing from above", (file) => {
    expect(oursIn(file).filter((path) => !allowed.some((folder) => path.startsWith(`${folder}/`)))).toEqual([]);
  });
});

describe.each(registerRooms.map((room, index) => [`lib/register/${room}`, registerRooms.slice(index + 1)] as const))(
  "%s",
  (room, above) => {
    test.each(filesIn(room))("%s imports nothing from the rooms above", (file) => {
      expect(oursIn(file).filter((path) => above.some((one) => path.startsWith(`lib/register/${one}/`)))).toEqual([]);
    });
  },
);

test("every room of the register is in that order", () => {
  const rooms = readdirSync("lib/register", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => name).toSorted()).toEqual(registerRooms.toSorted());
});

test("every folder of ours is on a floor", () => {
  const folders = readdirSync("lib").map((name) => `lib/${name}`);
  expect(folders.filter((folder) => !(folder in floors))).toEqual([]);
});

test("Next is known to lib/server, lib/web and app alone", () => {
  const elsewhere = Object.keys(floors)
    .filter((floor) => !["lib/server", "lib/web", "app"].includes(floor))
    .flatMap(filesIn);
  expect(elsewhere.filter((file) => importsOf(file).some((path) => /^next(\/|$)/.test(path)))).toEqual([]);
});

test("the database is reached through the transaction of an actor alone", () => {
  const reaching = Object.keys(floors)
    .filter((floor) => floor !== "db")
    .flatMap(filesIn)
    .filter((file) => /import \{[^}]*\bdatabaseFor\b/.test(readFileSync(file, "utf8")));
  expect(reaching).toEqual(["lib/operation/actor-transaction.ts"]);
});

/** Who begins a transaction besides the three shells, and why. */
const beginning: Record<string, string> = {
  "lib/accounts/sessions/session.ts": "finds who asks, with which every shell begins",
  "lib/accounts/sessions/session-adapter.ts": "answers what Auth.js asks of an adapter",
  "lib/accounts/request-limits.ts": "counts what comes to forms that anybody can send",
  "lib/accounts/sign-in/sign-in-limits.ts": "counts every request for a link, and would fill the audit",
  "lib/outbox/deliver-email.ts": "marks an email before and after: no transaction waits for the email service",
  "lib/outbox/send-to-mailbox.ts": "stands in for the email service",
  "lib/demo/seed.ts": "fills an empty database",
  "lib/demo/cast-actor.ts": "acts as the cast of the demonstration",
  "lib/demo/history-drafts.ts": "answers many pages of a draft at once",
};

test("a transaction is begun by an operation, a reading or a job, and by few others for a reason", () => {
  const shells = ["audit", "job", "operation", "reading"].map((name) => `lib/operation/${name}.ts`);
  const begun = Object.keys(floors)
    .flatMap(filesIn)
    .filter((file) => /import \{[^}]*\b(asking|actor)Transaction\b/.test(readFileSync(file, "utf8")));
  expect(begun.sort()).toEqual([...shells, ...Object.keys(beginning)].sort());
});

test("no page, route or export asks a policy, begins a transaction or writes to the audit by itself", () => {
  const own = /\/policy\.ts$|^lib\/operation\/(actor-transaction|audit)\.ts$/;
  expect(filesIn("app").filter((file) => oursIn(file).some((path) => own.test(path)))).toEqual([]);
});

test("that somebody was refused is written by operations and readings alone", () => {
  const writing = Object.keys(floors)
    .flatMap(filesIn)
    .filter((file) => /\bauditRefusal\b/.test(readFileSync(file, "utf8")));
  expect(writing.sort()).toEqual(["audit", "operation", "reading"].map((name) => `lib/operation/${name}.ts`));
});

test("settings are read in one file", () => {
  const readers = Object.keys(floors)
    .flatMap(filesIn)
    .filter((file) => /process\.env/.test(readFileSync(file, "utf8")));
  expect(readers).toEqual(["lib/kernel/config.ts"]);
});

test("no file is called utils, helpers, types, common, constants or index", () => {
  expect(
    Object.keys(floors)
      .filter(existsSync)
      .flatMap(filesIn)
      .filter((file) => /\/(utils|helpers|types|common|constants|index)\.tsx?$/.test(file)),
  ).toEqual([]);
});
