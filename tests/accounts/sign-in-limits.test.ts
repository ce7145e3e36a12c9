import { beforeAll, describe, expect, test } from "vitest";
import { countLinkRequest } from "#lib/accounts/sign-in/sign-in-limits.ts";
import { type Cast, peopledDatabase, portalPeople } from "../people.ts";
import { beginSession } from "./session.ts";

const MINUTE = 60_000;
const NOON = Date.parse("2026-11-22T12:00:00Z");

let cast: Cast;
beforeAll(async () => {
  ({ cast } = await peopledDatabase());
});

type From = { network: string; browser: string };
let strangers = 0;
/** Somebody in a browser and a network that nobody else has. */
const stranger = (): From => {
  strangers++;
  return { network: `198.51.100.${strangers}`, browser: `browser ${strangers}` };
};
const otherBrowser = ({ network }: From): From => ({ ...stranger(), network });

/** For how many minutes somebody is held up who asks after that many minutes, and by which limit. */
async function held(email: string, minutes: number, from: From) {
  const now = NOON + minutes * MINUTE;
  const wait = await countLinkRequest({ email, ...from }, new Date(now));
  return (
    wait && { of: wait.of, last: (wait.last.getTime() - NOON) / MINUTE, minutes: (wait.until.getTime() - now) / MINUTE }
  );
}
const asking = async (...asked: Parameters<typeof held>) => Math.ceil((await held(...asked))?.minutes ?? 0);

async function waits(email: string, minutes: readonly number[], from: From | (() => From) = stranger()) {
  const told: number[] = [];
  for (const minute of minutes) told.push(await asking(email, minute, typeof from === "function" ? from() : from));
  return told;
}

describe.each([
  ["with an account", "margaret.okafor"],
  ["without one", "nobody"],
])("somebody %s who asks for links in one browser", (_, name) => {
  test("gets one a minute", async () => {
    expect(await waits(`${name}@one.example`, [0, 0.5, 0.9, 1])).toEqual([0, 1, 1, 0]);
  });

  test("gets three in 15 minutes, and is told how long to wait", async () => {
    expect(await waits(`${name}@three.example`, [0, 2, 4, 6, 14, 15, 16])).toEqual([0, 0, 0, 9, 1, 0, 1]);
  });

  test("gets five in an hour", async () => {
    expect(await waits(`${name}@five.example`, [0, 16, 32, 46, 50, 55, 59, 60])).toEqual([0, 0, 0, 0, 0, 5, 1, 0]);
  });

  test("is not held up by what was refused", async () => {
    expect(await waits(`${name}@refused.example`, [0, 0.2, 0.4, 0.6, 0.8, 1])).toEqual([0, 1, 1, 1, 1, 0]);
  });

  test("gets no more by changing the browser in one network, or the network in one browser", async () => {
    const here = stranger();
    expect(await waits(`${name}@browsers.example`, [0, 0.5, 1, 2, 3, 14], () => otherBrowser(here))).toEqual([
      ...[0, 1, 0, 0, 12, 1],
    ]);
    const networks = () => ({ ...stranger(), browser: here.browser });
    expect(await waits(`${name}@networks.example`, [0, 0.5, 1, 2, 3, 14], networks)).toEqual([0, 1, 0, 0, 12, 1]);
  });
});

describe("nobody keeps somebody else from asking", () => {
  const everyMinute = Array.from({ length: 60 }, (_, minute) => minute);

  test("from another network and browser: who asks there as often as they can", async () => {
    const [owner, other] = [stranger(), stranger()];
    for (const minute of everyMinute) await asking("owner@larkspur.example", minute, other);
    expect(await waits("owner@larkspur.example", [59, 59.5, 60], owner)).toEqual([0, 1, 0]);
  });

  test.each([1, 6])(
    "from %i networks at once: there is always a link that works in the inbox, or one is sent",
    async (count) => {
      const email = `of-${count}@larkspur.example`;
      const [owner, others] = [stranger(), Array.from({ length: count }, stranger)];
      const sent: number[] = [];
      for (const minute of everyMinute) {
        for (const other of others) if (!(await held(email, minute, other))) sent.push(minute);
        const live = sent.filter((at) => at > minute - 10).length;
        expect(live, `live at minute ${minute}`).toBeLessThanOrEqual(5);
        if (live > 0) continue;
        expect(await held(email, minute, owner)).toBeUndefined();
        sent.push(minute);
      }
      expect(sent.length).toBeLessThanOrEqual(24);
    },
  );

  test("in their own network, once no link is live that was asked for there", async () => {
    const owner = stranger();
    const colleague = otherBrowser(owner);
    expect(await waits("shared@larkspur.example", [0, 1, 2, 15, 16], colleague)).toEqual([0, 0, 0, 0, 0]);
    expect(await waits("shared@larkspur.example", [17, 25, 26, 27], owner)).toEqual([9, 1, 0, 9]);
  });
});

describe("an address", () => {
  const everywhere = (email: string, minutes: readonly number[]) => waits(email, minutes, stranger);
  const ten = (from: number) => [0, 0.1, 0.2, 0.3, 0.4].map((minute) => from + minute);

  test("has as many links from everywhere in ten minutes as may be live, and is told of the last", async () => {
    expect(await everywhere("live@larkspur.example", [...ten(0), 0.5, 9.9, 10])).toEqual([0, 0, 0, 0, 0, 10, 1, 0]);
    expect(await held("live@larkspur.example", 10.05, stranger())).toMatchObject({ of: "address", last: 10 });
  });

  test("has twenty from everywhere in an hour, while one of them is live", async () => {
    const twenty = [0, 10.1, 20.2, 30.3].flatMap(ten);
    expect(await everywhere("twenty@larkspur.example", [...twenty, 40.5, 40.8])).toEqual([
      ...twenty.map(() => 0),
      1,
      0,
    ]);
    expect(await everywhere("twenty@larkspur.example", [41, 50, 50.9, 51])).toEqual([10, 1, 0, 10]);
  });
});

describe("limits", () => {
  test("are each address's own", async () => {
    const here = stranger();
    expect(await asking("one@larkspur.example", 0, here)).toBe(0);
    expect(await asking("other@larkspur.example", 0, here)).toBe(0);
  });

  test("are forgiven by signing in, for that address alone", async () => {
    const here = stranger();
    const [email, other] = [portalPeople.daniel, portalPeople.ewa];
    for (const one of [email, other]) await waits(one, [0, 2, 4], here);
    await beginSession(cast.daniel);
    expect([await asking(email, 5, here), await asking(other, 5, here)]).toEqual([0, 10]);
  });

  test("of a network count no link that somebody signed in with", async () => {
    const { network } = stranger();
    const colleague = () => ({ ...stranger(), network });
    await asking(portalPeople.owen, 0, colleague());
    const others = Array.from({ length: 299 }, (_, index) => `colleague-${index}@kestrel.example`);
    await Promise.all(others.map((email) => asking(email, 0, colleague())));
    expect(await held("new@kestrel.example", 1, colleague())).toMatchObject({ of: "network", minutes: 59 });
    await beginSession(cast.owen);
    expect(await waits("new@kestrel.example", [1, 2], colleague)).toEqual([0, 58]);
  });

  test("count those who ask at the same time one by one", async () => {
    const here = stranger();
    const told = await Promise.all(Array.from({ length: 20 }, () => asking("at-once@larkspur.example", 0, here)));
    expect(told.filter((minutes) => minutes === 0)).toHaveLength(1);
  });

  test("let a network ask 300 times an hour, at the same time too", async () => {
    const { network } = stranger();
    const late = () => ({ ...stranger(), network });
    const told = await Promise.all(
      Array.from({ length: 310 }, (_, index) => asking(`person-${index}@larkspur.example`, 0, late())),
    );
    expect(told.filter((minutes) => minutes === 0)).toHaveLength(300);
    expect(Math.max(...told)).toBe(60);
    expect(await waits("late@larkspur.example", [59, 60], late)).toEqual([1, 0]);
    expect(await asking("elsewhere@larkspur.example", 0, stranger())).toBe(0);
  });

  test("end to the millisecond when the oldest request leaves their window", async () => {
    const almost = (minutes: number) => minutes - 1 / MINUTE;
    expect(await waits("edge@one.example", [0, almost(1), 1])).toEqual([0, 1, 0]);
    expect(await waits("edge@three.example", [0, 1, 2, almost(15), 15])).toEqual([0, 0, 0, 1, 0]);
    expect(await waits("edge@five.example", [0, 1, 2, 20, 21, almost(60), 60])).toEqual([0, 0, 0, 0, 0, 1, 0]);
  });
});
