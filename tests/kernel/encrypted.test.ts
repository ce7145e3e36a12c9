import { expect, test } from "vitest";
import { decrypted, encrypted } from "#lib/kernel/encrypted.ts";

const SECRET = "the secret of the service";
const ADDRESS = "margaret.okafor@larkspur.example";

test("what is encrypted can be read by the service and by nobody else", () => {
  for (const text of [ADDRESS, "", "bücher@example.com"]) expect(decrypted(encrypted(text, SECRET), SECRET)).toBe(text);
  const one = encrypted(ADDRESS, SECRET);
  expect(encrypted(ADDRESS, SECRET)).not.toBe(one);
  expect(Buffer.from(one, "base64url").toString("latin1")).not.toContain("larkspur");
  expect(one).toMatch(/^[\w-]+$/);
  expect(decrypted(one, "another secret")).toBeUndefined();
});

test("a seal that was changed in one place, cut short or made up opens to nothing", () => {
  const bytes = Buffer.from(encrypted(ADDRESS, SECRET), "base64url");
  for (const at of bytes.keys()) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    expect(decrypted(changed.toString("base64url"), SECRET)).toBeUndefined();
  }
  for (const other of ["", "x", "portal", bytes.subarray(0, -1).toString("base64url"), "%00", "é".repeat(40)])
    expect(decrypted(other, SECRET)).toBeUndefined();
});
