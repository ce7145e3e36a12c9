import { expect, test } from "vitest";
import type { Slice } from "./measure.ts";
import { ratiosBetween, ratiosTo, summariesOf } from "./summary.ts";

/** Ten requests that took so much CPU each, a quarter of it in the database. */
const slice = (contender: string, cpu: number, scenario: Slice["scenario"] = "question pages"): Slice => ({
  scenario,
  contender,
  units: 5,
  elapsed: 1000,
  answerTimes: Array.from({ length: 10 }, () => 1),
  serverCpu: 7.5 * cpu,
  postgresCpu: 2.5 * cpu,
  loadCpu: 0,
});

test("the CPU of server and database together is a median over runs of medians over rounds", () => {
  const runs = [
    [1, 2, 90],
    [3, 4, 90],
    [70, 80, 90],
  ].map((run) => run.map((cpu) => slice("portal", cpu)));
  expect(summariesOf(runs)).toMatchObject([
    { scenario: "question pages", contender: "portal", slices: 9, requests: 90, cpuARequest: 4, cpuAUnit: 8 },
  ]);
  expect(summariesOf(runs)[0]).toMatchObject({ serverCpuARequest: 3, postgresCpuARequest: 1 });
});

test("a ratio compares slices of the same round, so that a slow round changes nothing", () => {
  const slow = 10;
  const run = [
    ...[slice("portal", 6), slice("casa", 3)],
    ...[slice("casa", 3 * slow), slice("portal", 6 * slow)],
    ...[slice("portal", 9), slice("casa", 3)],
  ];
  expect(ratiosTo("casa", [run])).toEqual([{ scenario: "question pages", contender: "portal", ofRuns: [2], ratio: 2 }]);
});

test("of several runs the ratio in the middle counts", () => {
  const runs = [4, 2, 3].map((times) => [slice("portal", times), slice("casa", 1)]);
  expect(ratiosTo("casa", runs)).toMatchObject([{ ofRuns: [4, 2, 3], ratio: 3 }]);
});

test("nothing is compared with a program that has not the scenario", () => {
  const run = [slice("portal", 3, "inbox"), slice("casa", 1)];
  expect(ratiosTo("casa", [run])).toEqual([]);
});

test("a scenario is compared with another of the same program", () => {
  const many = "question pages, 300 more locations";
  const run = [slice("portal", 2), slice("portal", 3, many), slice("casa", 1)];
  expect(ratiosBetween(many, "question pages", [run])).toEqual([
    { scenario: many, contender: "portal", ofRuns: [1.5], ratio: 1.5 },
  ]);
});
