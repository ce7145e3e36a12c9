import type { Login } from "../../db/embedded-logins.ts";
import { formIn } from "../browser/posted-form.ts";
import { freePort } from "../browser/server-process.ts";
import { at } from "../template-database.ts";
import { clientOf } from "./client.ts";
import { PEOPLE } from "./contender.ts";
import { expectAnswer, fill } from "./fill.ts";
import { inTurn } from "./in-turn.ts";
import { startProgram } from "./program.ts";
import { reading } from "./reading.ts";

/** What a contender from outside is given: the benchmark's own parts, and the address of its Postgres by login. */
export const toolkitWith = (urls: Record<Login, string>) => ({
  ...urls,
  PEOPLE,
  at,
  clientOf,
  expectAnswer,
  fill,
  formIn,
  freePort,
  inTurn,
  reading,
  startProgram,
});

export type Toolkit = ReturnType<typeof toolkitWith>;
