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

let networks = 0;
const anotherNetwork = () => `198.51.100.${networks++}`;

/** For how many minutes somebody is held up who asks after that many minutes, and by which limit. */
async function held(email: string, minutes: number, network = anotherNetwork()) {
  const now = NOON + minutes * MINUTE;
  const wait = await countLinkRequest({ email, network }, new Date(now));
  return wait && { of: wait.of, minutes: (wait.until.getTime() - now) / MINUTE };
}
const asking = async (...asked: Parameters<typeof held>) => Math.ceil((await held(...asked))?.minutes ?? 0);

async function waits(email: string, minutes: readonly number[]): Promise<number[]> {
  const told: number[] = [];
  for (const minute of minutes) told.push(await asking(email, minute));
  return told;
}

describe.each([
  ["with an account", "margaret.okafor"],
  ["without one", "nobody"],
])("somebody %s who asks for links", (_, name) => {
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
});

describe("limits", () => {
  test("are each address's own", async () => {
    expect(await asking("one@larkspur.example", 0)).toBe(0);
    expect(await asking("other@larkspur.example", 0)).toBe(0);
  });

  test("are forgiven by signing in, for that address alone", async () => {
    const [email, other] = [portalPeople.daniel, portalPeople.ewa];
    const minutes = [0, 2, 4];
    await waits(email, minutes);
    await waits(other, minutes);
    await beginSession(cast.daniel);
    expect([await asking(email, 5), await asking(other, 5)]).toEqual([0, 10]);
  });

  test("count those who ask at the same time one by one", async () => {
    const told = await Promise.all(Array.from({ length: 20 }, () => asking("at-once@larkspur.example", 0)));
    expect(told.filter((minutes) => minutes === 0)).toHaveLength(1);
  });

  test("let a network ask 300 times an hour, at the same time too", async () => {
    const told = await Promise.all(
      Array.from({ length: 310 }, (_, index) => asking(`person-${index}@larkspur.example`, 0, "192.0.2.0")),
    );
    expect(told.filter((minutes) => minutes === 0)).toHaveLength(300);
    expect(Math.max(...told)).toBe(60);
    expect(await asking("late@larkspur.example", 59, "192.0.2.0")).toBe(1);
    expect(await asking("late@larkspur.example", 60, "192.0.2.0")).toBe(0);
    expect(await asking("elsewhere@larkspur.example", 0, "203.0.113.0")).toBe(0);
  });

  test("end to the millisecond when the oldest request leaves their window", async () => {
    const almost = (minutes: number) => minutes - 1 / MINUTE;
    expect(await waits("edge@one.example", [0, almost(1), 1])).toEqual([0, 1, 0]);
    expect(await waits("edge@three.example", [0, 1, 2, almost(15), 15])).toEqual([0, 0, 0, 1, 0]);
    expect(await waits("edge@five.example", [0, 1, 2, 20, 21, almost(60), 60])).toEqual([0, 0, 0, 0, 0, 1, 0]);
  });

  test("say whose they are: the address's, or the network's that many people share", async () => {
    await asking("first@larkspur.example", 0, "192.0.2.1");
    expect(await held("first@larkspur.example", 0.5, "192.0.2.1")).toEqual({ of: "address", minutes: 0.5 });
    await Promise.all(
      Array.from({ length: 299 }, (_, index) => asking(`colleague-${index}@larkspur.example`, 1, "192.0.2.1")),
    );
    expect(await held("first@larkspur.example", 1, "192.0.2.1")).toEqual({ of: "network", minutes: 59 });
  });
});
