import { describe, expect, test } from "vitest";
import {
  caseStatuses,
  letterOfStatus,
  moves,
  stateAfter,
  statuses,
  statusToProvider,
  statusToStaff,
  statusWithLetter,
} from "#lib/cases/status.ts";

type Move = keyof typeof moves;
const everyMove = Object.keys(moves) as Move[];
const movesFrom = (status: (typeof caseStatuses)[number]) => everyMove.filter((move) => stateAfter(status, move));

describe("where a case stands", () => {
  test("begins with received, and every other state is reached from there", () => {
    const reached = new Set([caseStatuses[0]]);
    for (const status of reached) for (const move of movesFrom(status)) reached.add(stateAfter(status, move)!);
    expect([...reached].sort()).toEqual([...caseStatuses].sort());
    expect(caseStatuses[0]).toBe("received");
  });

  test("is final exactly where it is over", () => {
    expect(caseStatuses.filter((status) => movesFrom(status).length === 0)).toEqual(
      caseStatuses.filter((status) => statuses[status].tone === "over"),
    );
  });

  test("has words of its own, for the provider and for staff", () => {
    for (const words of [caseStatuses.map((status) => statusToProvider(status).text), caseStatuses.map(statusToStaff)])
      expect(new Set(words).size).toBe(caseStatuses.length);
    expect(statusToProvider("moreInformationAsked").text).toBe("Question for you");
    expect(statusToStaff("moreInformationAsked")).toBe("More information asked");
    expect(statusToStaff("closed")).toBe("Closed");
  });
});

test("where a case stands has a letter of its own for addresses", () => {
  for (const status of caseStatuses) {
    expect(letterOfStatus(status)).toMatch(/^[a-z]$/);
    expect(statusWithLetter(letterOfStatus(status))).toBe(status);
  }
  expect(statusWithLetter("closed")).toBeUndefined();
});

describe("a case is moved", () => {
  test.each<[Move, (typeof caseStatuses)[number], ReturnType<typeof stateAfter>]>([
    ["startReview", "received", "beingReviewed"],
    ["startReview", "beingReviewed", undefined],
    ["askForMore", "beingReviewed", "moreInformationAsked"],
    ["resumeReview", "moreInformationAsked", "beingReviewed"],
    ["resumeReview", "received", undefined],
    ["close", "moreInformationAsked", "closed"],
    ["close", "withdrawn", undefined],
    ["withdraw", "received", "withdrawn"],
    ["withdraw", "closed", undefined],
  ])("by %s from %s to %s", (move, from, to) => {
    expect(stateAfter(from, move)).toBe(to);
  });

  test("by staff, but for its sender withdrawing it", () => {
    expect(everyMove.filter((move) => moves[move].by === "sender")).toEqual(["withdraw"]);
  });
});
