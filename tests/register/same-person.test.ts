import { describe, expect, test } from "vitest";
import { type Claim, samePeople } from "../../lib/register/merge/same-person.ts";

const claim = (foldedName: string, email: string | null, providerId: string, known: Partial<Claim> = {}): Claim => ({
  foldedName,
  email,
  providerId,
  ...known,
});
const count = (...claims: Claim[]) => samePeople(claims).length;

describe("two roles", () => {
  test.each([
    ["with one name and one address at two providers", claim("a|b", "a@x", "P"), claim("a|b", "a@x", "Q"), 1],
    ["with one name at one provider and two addresses", claim("a|b", "a@x", "P"), claim("a|b", "a@y", "P"), 1],
    ["with one name at one provider and no address", claim("a|b", null, "P"), claim("a|b", null, "P"), 1],
    ["with one name and nothing else in common", claim("a|b", "a@x", "P"), claim("a|b", "a@y", "Q"), 2],
    ["with one name, two providers and no address", claim("a|b", null, "P"), claim("a|b", null, "Q"), 2],
    ["with one address and two names", claim("a|b", "a@x", "P"), claim("c|d", "a@x", "P"), 2],
  ])("%s are held by so many people", (_, one, other, people) => {
    expect(count(one, other)).toBe(people);
  });
});

describe("roles in any order", () => {
  const chain = [
    claim("a|b", "1", "P"),
    claim("a|b", "1", "Q"),
    claim("a|b", "2", "Q"),
    claim("a|b", "2", "R"),
    claim("a|b", null, "S"),
  ];
  const orders = (items: Claim[]): Claim[][] =>
    items.length < 2 ? [items] : items.flatMap((one, i) => orders(items.toSpliced(i, 1)).map((rest) => [one, ...rest]));
  const sorted = (claims: Claim[]) =>
    samePeople(claims)
      .map((group) => group.map((one) => chain.indexOf(one)).sort())
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

  test("fall to the same people", () => {
    for (const order of orders(chain)) expect(sorted(order)).toEqual([[0, 1, 2, 3], [4]]);
  });
});

test("two people with accounts stay two; the role between them is of the one with the address", () => {
  const one = claim("a|b", "1", "P", { personId: "p1", hasAccount: true });
  const other = claim("a|b", "2", "Q", { personId: "p2", hasAccount: true });
  const between = claim("a|b", "1", "Q");
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
  const many = Array.from({ length: 100_000 }, (_, i) => claim(`n${i % 30_000}|x`, `e${i % 30_000}`, `P${i % 7}`));
  expect(samePeople(many)).toHaveLength(30_000);
});
