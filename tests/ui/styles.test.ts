import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "sass";
import { expect, it } from "vitest";

const warnings: string[] = [];
const { css } = compile("lib/ui/styles/govuk.scss", {
  style: "compressed",
  logger: { warn: (warning) => warnings.push(warning) },
});

it("is one layer, in the order that all stylesheets agree on, so that Tailwind's utilities come after it", () => {
  expect(blocks(css)).toEqual([
    expect.stringMatching(/^\uFEFF?@layer theme, base, govuk, components, utilities;@layer govuk$/),
  ]);
});

it("asks for no picture and no letters, least of all the government's", () => {
  expect(css).not.toMatch(/url\(|@font-face|@import|GDS Transport/);
});

it("is written as Sass wants it today, and stays small", () => {
  expect(warnings).toEqual([]);
  expect(css.length).toBeLessThan(110_000);
});

const pages = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));

it.each(pages)("knows each class that %s names", (file) => {
  const named = readFileSync(join("app", file), "utf8").match(/\b(govuk|app)-[\w!-]+/g) ?? [];
  expect(named.filter((name) => !css.includes(`.${name.replace("!", "\\!")}`))).toEqual([]);
});

it.each([
  ["inverse-text", "brand"],
  ["brand", "body-background"],
  ["brand", "surface-background"],
  ["text", "surface-background"],
  ["text", "body-background"],
  ["secondary-text", "body-background"],
  ["link", "body-background"],
  ["link", "surface-background"],
  ["link-hover", "surface-background"],
  ["link-visited", "body-background"],
  ["error", "body-background"],
  ["secondary-text", "surface-background"],
  ["link-visited", "surface-background"],
  ["link-active", "body-background"],
  ["surface-text", "surface-background"],
  ["inverse-text", "success"],
  ["focus-text", "focus"],
])("words in the colour %s can be read on %s", (front, back) => {
  expect(contrast(colour(`govuk-${front}-colour`), colour(`govuk-${back}-colour`))).toBeGreaterThanOrEqual(4.5);
});

it.each([
  ["input-border", "body-background"],
  ["error", "body-background"],
  ["brand", "surface-background"],
  ["link", "surface-background"],
  ["focus-text", "body-background"],
  ["focus-text", "focus"],
])("a line in the colour %s can be seen on %s", (front, back) => {
  expect(contrast(colour(`govuk-${front}-colour`), colour(`govuk-${back}-colour`))).toBeGreaterThanOrEqual(3);
});

it("shows the main button's words on its colour under the pointer", () => {
  expect(contrast(colour("govuk-inverse-text-colour"), colour("app-button-hover-colour"))).toBeGreaterThanOrEqual(4.5);
});

it.each(["generic-header", "service-navigation", "button", "back-link", "footer"])(
  "leaves the %s off paper",
  (name) => {
    const hidden = /@media print\{[^{}]*\{display:none\}/g;
    expect([...css.matchAll(hidden)].some(([rule]) => rule.includes(`.govuk-${name}`))).toBe(true);
  },
);

/** What stands before each outermost block. */
function blocks(source: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [index, character] of [...source].entries()) {
    if (character === "{" && depth++ === 0) found.push(source.slice(start, index));
    if (character === "}" && --depth === 0) start = index + 1;
  }
  return found;
}

const colour = (name: string) => css.match(new RegExp(`--${name}: (#[0-9a-f]{6})`))?.[1] ?? `no colour ${name}`;

/** Contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
function contrast(one: string, other: string) {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
