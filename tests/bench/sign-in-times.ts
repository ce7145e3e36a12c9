import { randomInt } from "node:crypto";
import type postgres from "postgres";
import { formIn } from "../browser/posted-form.ts";
import { clientOf } from "./client.ts";
import { expectAnswer } from "./fill.ts";
import { makeAccounts } from "./portal-accounts.ts";
import { distance, distanceByChance, median, percentile } from "./statistics.ts";

type Place = { readonly url: string; readonly admin: postgres.Sql };
export type SignInTimes = Record<"known" | "unknown", { readonly median: number; readonly p95: number }> & {
  readonly each: number;
  readonly distance: number;
  readonly distanceByChance: number;
};

const LARKSPUR = "1-900000001";
const NETWORK_SIZE = 100; // well under the limit of a network

/**
 * Asks for links with addresses that have accounts and with addresses that have none, mixed at random and one at a
 * time, and compares how long the answers take. Each address is asked for once, and each hundred come from another
 * network.
 */
export async function signInTimes({ url, admin }: Place, each: number): Promise<SignInTimes> {
  const known = Array.from({ length: each }, (_, index) => `known.${index}@timing.example`);
  const unknown = known.map((email) => email.replace("known", "nobody"));
  await makeAccounts(admin, LARKSPUR, known);
  const client = clientOf(url, "multipart");
  const form = formIn((await client.get("/sign-in")).body);
  const times = new Map<string, number>();
  client.onAnswer = (milliseconds) => times.set(asked, milliseconds);
  let asked = "";
  for (const [index, email] of shuffled([...known, ...unknown]).entries()) {
    asked = email;
    const network = { "x-forwarded-for": `198.51.100.${Math.floor(index / NETWORK_SIZE)}` };
    expectAnswer(await client.post("/sign-in", { ...form, email }, network), 303);
  }
  client.leave();

  const timesOf = (emails: readonly string[]) => emails.map((email) => times.get(email) ?? Number.NaN);
  const figures = (values: readonly number[]) => ({ median: median(values), p95: percentile(values, 95) });
  return {
    each,
    known: figures(timesOf(known)),
    unknown: figures(timesOf(unknown)),
    distance: distance(timesOf(known), timesOf(unknown)),
    distanceByChance: distanceByChance(each, each),
  };
}

function shuffled<T>(values: readonly T[]): readonly T[] {
  return values
    .map((value) => ({ value, at: randomInt(2 ** 32) }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);
}
