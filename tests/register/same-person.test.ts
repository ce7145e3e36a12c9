import { describe, expect, test } from "vitest";
import { type PersonCandidate, samePeople } from "../../lib/register/merge/same-person.ts";

const candidate = (
  foldedName: string,
  email: string | null,
  providerId: string,
  known: Partial<PersonCandidate> = {},
): PersonCandidate => ({
  foldedName,
  email,
  providerId,
  ...known,
});
const count = (...candidates: PersonCandidate[]) => samePeople(candidates).length;

describe("two roles", () => {
  test.each([
    ["with one name and one address at two providers", candidate("a|b", "a@x", "P"), candidate("a|b", "a@x", "Q"), 1],
    ["with one name at one provider and two addresses", candidate("a|b", "a@x", "P"), candidate("a|b", "a@y", "P"), 1],
    ["with one name at one provider and no address", candidate("a|b", null, "P"), candidate("a|b", null, "P"), 1],
    ["with one name and nothing else in common", candidate("a|b", "a@x", "P"), candidate("a|b", "a@y", "Q"), 2],
    ["with one name, two providers and no address", candidate("a|b", null, "P"), candidate("a|b", null, "Q"), 2],
    ["with one address and two names", candidate("a|b", "a@x", "P"), candidate("c|d", "a@x", "P"), 2],
  ])("%s are held by so many people", (_, one, other, people) => {
    expect(count(one, other)).toBe(people);
  });
});

describe("roles in any order", () => {
  const chain = [
    candidate("a|b", "1", "P"),
    candidate("a|b", "1", "Q"),
    candidate("a|b", "2", "Q"),
    candidate("a|b", "2", "R"),
    candidate("a|b", null, "S"),
  ];
  const orders = (items: PersonCandidate[]): PersonCandidate[][] =>
    items.length < 2 ? [items] : items.flatMap((one, i) => orders(items.toSpliced(i, 1)).map((rest) => [one, ...rest]));
  const sorted = (candidates: PersonCandidate[]) =>
    samePeople(candidates)
      .map((group) => group.map((one) => chain.indexOf(one)).sort())
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

  test("fall to the same people", () => {
    for (const order of orders(chain)) expect(sorted(order)).toEqual([[0, 1, 2, 3], [4]]);
  });
});

test("two people with accounts stay two; the role between them is of the one with the address", () => {
  const one = candidate("a|b", "1", "P", { personId: "p1", hasAccount: true });
  const other = candidate("a|b", "2", "Q", { personId: "p2", hasAccount: true });
  const between = candidate("a|b", "1", "Q");
  for (const order of [
    [one, other, between],
    [between, other, one],
    [other, between, one],
  ]) {
    const groups = samePeople(order);
    expect(groups).toHaveLength(2);
    expect(groups.find((group) => group.includes(one))).toContain(between);
  }
});

test("a hundred thousand roles are sorted by person in a moment", () => {
  const many = Array.from({ length: 100_000 }, (_, i) => candidate(`n${i % 30_000}|x`, `e${i % 30_000}`, `P${i % 7}`));
  expect(samePeople(many)).toHaveLength(30_000);
});
