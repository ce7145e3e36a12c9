import type { Client } from "./client.ts";
import type { Person } from "./contender.ts";
import { expectAnswer } from "./fill.ts";
import { inTurn } from "./in-turn.ts";

/** Somebody who reads these pages in turn. */
export const reading = (client: Client, ...paths: readonly string[]): Person => ({
  client,
  act: inTurn(paths.map((path) => async () => expectAnswer(await client.get(path), 200))),
});
