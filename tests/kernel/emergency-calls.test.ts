import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call111Or101, inDanger } from "#lib/kernel/emergency-calls.ts";

const WORDS = "lib/kernel/emergency-calls.ts";
const TELLS_TO_CALL = /\b(?:call|phone|ring|dial|telephone) (?:us|999|111|101)\b/i;

const sources = ["app", "lib"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("lib/ui/examples/"));

test("every text that tells somebody to make a call comes from one file, where another way stands beside it", () => {
  expect(sources.length).toBeGreaterThan(200);
  expect(sources.filter((file) => TELLS_TO_CALL.test(readFileSync(file, "utf8")))).toEqual([WORDS]);
});

test("who cannot hear or speak on the phone is told how to reach 999, and 111 and 101", () => {
  expect(inDanger).toMatch(/British Sign Language.*Relay UK.*text/);
  expect(call111Or101).toMatch(/Relay UK/);
});
