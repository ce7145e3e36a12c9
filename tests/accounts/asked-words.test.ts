import { expect, test } from "vitest";
import { askedWords } from "#app/(account)/sign-in/check-your-email/asked-words.ts";

const at = (time: string) => new Date(`2026-11-22T${time}Z`);
const email = "samuel.osei@osei.example";

test("whoever asked is told when, and what to look for", () => {
  const { heading, says } = askedWords({ email, at: at("14:30:20") });
  expect(heading).toBe("Check your email");
  expect(says[0]).toBe(
    "If this address has an account, we emailed a link to it at 2:30pm. It should arrive within a minute.",
  );
});

test("whoever keeps no cookies is told the same without the time", () => {
  const { heading, says } = askedWords(undefined);
  expect(heading).toBe("Check your email");
  expect(says[0]).toBe(
    "If the address you gave has an account, we emailed a link to it. It should arrive within a minute.",
  );
});

test.each([
  ["address", "14:30:20", "14:31:00", "A link was asked for at 2:30pm.", "You can ask for another link at 2:31pm."],
  ["address", "14:30:20", "14:31:00.001", "A link was asked for at 2:30pm.", "You can ask for another link at 2:32pm."],
  ["address", "11:59:10", "12:00:00", "A link was asked for at 11:59am.", "You can ask for another link at midday."],
  [
    ...(["network", "23:00:00", "23:59:30"] as const),
    "Too many links have been asked for from your network.",
    "You can ask for another link at midnight.",
  ],
] as const)("one too many for the %s, after one at %s and until %s", (of, last, until, happened, again) => {
  const { heading, says } = askedWords({ email, at: at(last), wait: { of, last: at(last), until: at(until) } });
  expect(heading).toBe("We did not send another link");
  expect(says[0]).toContain(happened);
  expect(says.join(" ")).toContain("inbox");
  expect(says.at(-1)).toBe(again);
});
