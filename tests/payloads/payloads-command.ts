import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { journeysInEffect } from "#lib/journeys/catalogue.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { signedIn } from "../bench/portal-sign-in.ts";
import { cloneOf } from "../browser/database-clone.ts";
import type { Journey } from "../browser/journey.ts";
import { freePort, startServer } from "../browser/server-process.ts";
import prepareTemplates from "../browser/template.ts";
import { larkspur } from "../journeys/larkspur.ts";
import { payloadsOf } from "../payloads.ts";
import { tryAddresses } from "./addresses.ts";
import type { Trial } from "./judge.ts";
import { tryJourney } from "./try-journey.ts";
import { type Visit, visitOf } from "./visit.ts";

/**
 * `npm run payloads`: every bad input of payloads.csv that a box can take, in every question, on a portal of its own.
 * `-- SLUG…` tries these journeys alone.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
execFileSync(process.execPath, ["lib/server/build-command.ts"], { cwd: root, stdio: "inherit" });
const only = process.argv.slice(2);
const began = Date.now();
const leave = await prepareTemplates();
const { settings, admin, drop } = await cloneOf("seeded");
const port = await freePort();
const url = `http://localhost:${port}`;
const server = await startServer({ ...settings, PORT: String(port), PORTAL_URL: url });
const trials: Trial[] = [];
try {
  const { day: today } = inLondon(new Date());
  const facts = { ...larkspur, now: new Date().toISOString(), today };
  const all: (Journey & { postedBy: string })[] = await (await fetch(`${url}/dev/journeys.json`)).json();
  const people = [...new Set(all.map(({ postedBy }) => postedBy))];
  const visits = new Map<string, Visit>();
  for (const email of people) visits.set(email, visitOf(url, await signedIn(url, email), admin));
  const visitBy = (email: string) => visits.get(email) as Visit;
  const journeys = journeysInEffect(today).filter(
    ({ kind, slug }) => kind === "N" && (only.length === 0 || only.includes(slug)),
  );
  await Promise.all(
    journeys.map(async (journey) => {
      const json = all.find(({ slug }) => slug === journey.slug);
      if (!json) throw new Error(`/dev/journeys.json does not list ${journey.slug}.`);
      const done = await tryJourney(visitBy(json.postedBy), journey, json, facts);
      console.log(
        `${journey.slug}: ${done.trials.length} trials; not met by the samples: ${done.left.length} questions`,
      );
      trials.push(...done.trials.map((one) => ({ ...one, question: `${journey.slug} ${one.question}` })));
    }),
  );
  trials.push(...(await tryAddresses(visitBy(people[0] ?? ""))));
} finally {
  await server.stop();
  await drop();
  await leave();
}

const rows = ["T", "D", "I"].flatMap((letter) => payloadsOf(letter));
const faults = trials.filter(({ wrong }) => wrong);
console.table(
  rows.flatMap(({ id, value }) => {
    const mine = trials.filter(({ row }) => row === id);
    const wrong = mine.filter(({ wrong }) => wrong).length;
    return mine.length > 0 ? [{ row: id, value: value.slice(0, 50), tried: mine.length, wrong }] : [];
  }),
);
const elsewhere = rows.filter(({ id }) => trials.every(({ row }) => row !== id)).map(({ id }) => id);
console.log(`Not of a box or an address, tried by npm test where they can be: ${elsewhere.join(", ")}.`);
for (const { row, question, wrong } of faults.slice(0, 50)) console.log(`${row} ${question}: ${wrong}`);
console.log(
  `${trials.length - faults.length} passed, ${faults.length} failed in ${Math.round((Date.now() - began) / 1000)} s.`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
