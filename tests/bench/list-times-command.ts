import { parseArgs } from "node:util";
import { caseStatuses, letterOfStatus } from "../../lib/cases/status.ts";
import { catalogue } from "../../lib/journeys/catalogue.ts";
import { regions } from "../../lib/kernel/code-lists/regions.ts";
import { type Client, clientOf } from "./client.ts";
import { expectAnswer } from "./fill.ts";
import { signedIn } from "./portal-sign-in.ts";
import { median, percentile } from "./statistics.ts";

/**
 * `npm run bench:lists -- http://localhost:3000`: how long the lists of a running demonstration take, and what they
 * lead to, one request at a time, until the last byte. To be run after `npm run notifications:generate`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { each: { type: "string", default: "200" } },
});
const { origin } = new URL(positionals[0] ?? "http://localhost:3000");
const each = Number(values.each);
const WARM_UP = 15;
const PAGES_LEAFED = 20;

const helen = clientOf(origin, "multipart", await signedIn(origin, "helen.ward@regulator.example"));
const margaret = clientOf(origin, "multipart", await signedIn(origin, "margaret.okafor@larkspur.example"));

const types = catalogue.map(({ letter }) => `type=${letter}`);
const states = caseStatuses.map((status) => `status=${letterOfStatus(status)}`);
const places = regions.map((region) => `region=${encodeURIComponent(region)}`);
const ticks = ["urgent=yes", "unread=yes"];
const mixed = (...lists: readonly (readonly string[])[]) =>
  lists.reduce((made, list) => made.flatMap((words) => list.map((word) => `${words}&${word}`)), [""]);

const rows = new Map<string, readonly number[]>();
rows.set("inbox", await timesOf(helen, ["/admin/inbox"]));
rows.set(
  "inbox, one filter",
  await timesOf(helen, inbox([...mixed(types), ...mixed(states), ...mixed(places), ...mixed(ticks)])),
);
rows.set(
  "inbox, two filters",
  await timesOf(helen, inbox([...mixed(types, states), ...mixed(states, places), ...mixed(types, ticks)])),
);
rows.set("inbox, three filters", await timesOf(helen, inbox(mixed(types, states, places))));
rows.set("inbox, four filters", await timesOf(helen, inbox(mixed(types, states, places, ticks))));
rows.set(`inbox, page 2 to ${PAGES_LEAFED}`, await timesOfLeafing());
rows.set(
  "a notification, to staff",
  await timesOf(helen, await linksOn(helen, "/admin/inbox", "/admin/notifications/")),
);
rows.set("a provider's own list", await timesOf(margaret, ["/portal/notifications"]));
rows.set(
  "a notification, to its provider",
  await timesOf(margaret, await linksOn(margaret, "/portal/notifications", "/portal/notifications/")),
);

const whole = (milliseconds: number) => milliseconds.toFixed(0).padStart(6);
console.log(`\n${"milliseconds".padEnd(34)}   p50   p95   max`);
for (const [name, times] of rows)
  console.log(name.padEnd(32) + whole(median(times)) + whole(percentile(times, 95)) + whole(percentile(times, 100)));
helen.leave();
margaret.leave();

function inbox(words: readonly string[]): readonly string[] {
  return words.map((word) => `/admin/inbox?${word.slice(1)}`);
}

/** Of the addresses in turns, spread over all of them. */
async function timesOf(client: Client, addresses: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (let asked = -WARM_UP; asked < each; asked++) {
    const address = addresses[((asked + WARM_UP) * 7919) % addresses.length] ?? "";
    const { milliseconds } = await get(client, address);
    if (asked >= 0) times.push(milliseconds);
  }
  return times;
}

async function timesOfLeafing(): Promise<readonly number[]> {
  const times: number[] = [];
  while (times.length < each) {
    let { next } = await get(helen, "/admin/inbox");
    if (!next) throw new Error("The inbox has one page only. Make notifications first: npm run notifications:generate");
    for (let page = 2; page <= PAGES_LEAFED && next; page++) {
      const answer: Awaited<ReturnType<typeof get>> = await get(helen, next);
      times.push(answer.milliseconds);
      next = answer.next;
    }
  }
  return times;
}

async function get(client: Client, address: string) {
  const began = performance.now();
  const answer = await client.get(address);
  const milliseconds = performance.now() - began;
  expectAnswer(answer, 200);
  return {
    milliseconds,
    body: answer.body,
    next: /href="([^"]+)" rel="next"/.exec(answer.body)?.[1]?.replaceAll("&amp;", "&"),
  };
}

async function linksOn(client: Client, address: string, beginning: string): Promise<readonly string[]> {
  const { body } = await get(client, address);
  return [...body.matchAll(/href="([^"]+)"/g)].flatMap(([, link = ""]) =>
    link.startsWith(`${beginning}N`) ? [link] : [],
  );
}
