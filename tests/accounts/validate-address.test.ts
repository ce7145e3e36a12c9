import { expect, test } from "vitest";
import { validateAddress } from "#app/(account)/sign-in/validate-address.ts";

const judged = (typed: string) => validateAddress({ texts: { email: typed }, files: [] });
const error = (typed: string) => {
  const { ok, ...rest } = judged(typed);
  return !ok && "error" in rest ? rest.error : undefined;
};

test.each([
  ["margaret.okafor@larkspur.example", "margaret.okafor@larkspur.example"],
  ["  Margaret.Okafor@Larkspur.Example ", "margaret.okafor@larkspur.example"],
  ["o'neil@osei.example", "o'neil@osei.example"],
  ["samuel+night@osei.example", "samuel+night@osei.example"],
  ["samuel@bücher.example", "samuel@xn--bcher-kva.example"],
  ["a@b.co", "a@b.co"],
])("%s is taken as %s", (typed, email) => {
  expect(judged(typed)).toEqual({ ok: true, value: { typed: typed.trim(), email } });
});

test.each([
  ["", "Enter your email address"],
  [" \u200B ", "Enter your email address"],
  ["margaret.okafor＠larkspur.example", "Type the email address. One of its signs is not what it looks like"],
  ["margaret.okafor@larkspur．example", "Type the email address. One of its signs is not what it looks like"],
  ["margaret.ok\u0430for@larkspur.example", "Type the email address. One of its signs is not what it looks like"],
  ["margaret", "Enter the whole email address, with an @ in it"],
  ["margaret.larkspur.example", "Enter the whole email address, with an @ in it"],
  ["@larkspur.example", "Enter the whole email address. Something is missing before the @"],
  ["margaret@", "Enter the whole email address. After the @ it needs a full stop"],
  ["margaret@larkspur", "Enter the whole email address. After the @ it needs a full stop"],
  ["samuel.osei@localhost", "Enter the whole email address. After the @ it needs a full stop"],
  ["margaret okafor@larkspur.example", "Take the space out of the email address."],
  ["margaret@larkspur. example", "Take the space out of the email address."],
  ["margaret @larkspur.example", "Take the space out of the email address."],
  ["margaret@@larkspur.example", "Enter the email address with only one @"],
  ["margaret@larkspur@example.com", "Enter the email address with only one @"],
  ["margaret@larkspur,example", "Take the comma out of the email address."],
  ["margaret,okafor@larkspur.example", "Take the comma out of the email address."],
  ["margaret@larkspur.example, daniel@larkspur.example", "Enter one email address only"],
  ["margaret@larkspur.example;daniel@larkspur.example", "Enter one email address only"],
  ["margaret@larkspur.example daniel@larkspur.example", "Enter one email address only"],
  ["Margaret Okafor <margaret@larkspur.example>", "Enter only the email address, without a name or signs around it"],
  ["mailto:margaret@larkspur.example", "Enter only the email address, without a name or signs around it"],
  ["margaret@larkspur.example.", "Take the full stop off the end of the email address"],
  ["margaret@larkspur..example", "Check the full stops in the email address"],
  [".margaret@larkspur.example", "Check the full stops in the email address"],
  ["margaret.@larkspur.example", "Check the full stops in the email address"],
  ["margaret@larkspur.e", "Enter an email address in the correct format"],
  ["samuel.osei@[127.0.0.1]", "Enter an email address in the correct format"],
  [`${"a".repeat(65)}@osei.example`, "Enter an email address in the correct format"],
  ["@".repeat(270_000), "Enter an email address in the correct format"],
])("%j is told: %s", (typed, words) => {
  expect(error(typed)).toMatch(new RegExp(`^${words.replaceAll(".", "\\.")}`));
  if (typed.trim().replace("\u200B", "")) expect(error(typed)).toMatch(/, like name@example\.com$/);
});

test("several answers, or a file, are no address", () => {
  expect(validateAddress({ texts: { email: ["a@b.example", "c@d.example"] }, files: [] }).ok).toBe(false);
  expect(validateAddress({ texts: {}, files: ["email"] }).ok).toBe(false);
  expect(validateAddress({ texts: {}, files: [] })).toEqual({ ok: false, error: "Enter your email address" });
});
