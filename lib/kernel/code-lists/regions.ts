import { folded } from "#lib/kernel/folded-name.ts";

/** The nine regions of England, each with the other spellings that files have for it. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  "East Midlands": [],
  "East of England": ["East"],
  London: ["Greater London"],
  "North East": [],
  "North West": [],
  "South East": [],
  "South West": [],
  "West Midlands": [],
  "Yorkshire and The Humber": [
    "Yorkshire & Humberside",
    "Yorkshire and Humberside",
    "Yorkshire & The Humber",
    "Yorkshire and Humber",
  ],
};

export const regions: readonly string[] = Object.keys(SPELLINGS);

const known = new Map(
  Object.entries(SPELLINGS).flatMap(([region, others]) =>
    [region, ...others].flatMap((name) => [name, `${name} (ADASS Region)`]).map((name) => [folded(name), region]),
  ),
);

export const regionNamed = (wording: string): string | undefined => known.get(folded(wording));
