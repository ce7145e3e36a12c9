import { catalogue } from "#lib/journeys/catalogue.ts";
import { isEvery } from "../tiers.ts";

/** Has every kind of question, and stands for all: what a kind does, it does in every journey. */
export const representative = "serious-injury";

export const everyJourney = [...new Set(catalogue.map(({ slug }) => slug))];

/** Those that are walked with everything: with JavaScript, by axe on every page; by `npm run test:every` each of them. */
export const journeysWithEverything = isEvery ? everyJourney : [representative];
export const otherJourneys = everyJourney.filter((slug) => !journeysWithEverything.includes(slug));
