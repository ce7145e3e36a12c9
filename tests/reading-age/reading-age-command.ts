import { parseArgs } from "node:util";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { kestrel, larkspur, willow } from "../journeys/larkspur.ts";
import { textsOf } from "./journey-texts.ts";
import { hardest, readingAge } from "./reading-age.ts";

/**
 * `npm run reading-age -- [--hardest COUNT]`: how old one must be to read each journey with ease, and its hardest texts.
 * Part of `npm run check`.
 */
const { values } = parseArgs({ options: { hardest: { type: "string", default: "0" } } });

for (const journey of catalogue) {
  const texts = textsOf(journey, [larkspur, kestrel, willow]);
  console.log(
    `Reading age ${readingAge(texts).toFixed(1)}: ${journey.slug}, version ${journey.version}, ${texts.length} texts`,
  );
  for (const { text, age } of hardest(texts, Number(values.hardest))) console.log(`  ${age.toFixed(1)}  ${text}`);
}
