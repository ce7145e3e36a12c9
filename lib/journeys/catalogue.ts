import type { Facts } from "#lib/kernel/facts.ts";
import { dolsOutcome } from "./definitions/notifications/dols-outcome.ts";
import type { Journey } from "./journey.ts";

/** What may be begun today, in the order in which people choose from it. */
export const catalogue: readonly Journey[] = [dolsOutcome];

/** Versions that nobody can begin any more, but drafts may still be finished on. */
const earlier: readonly Journey[] = [];

export const journeyOf = (type: string, version: number) =>
  [...catalogue, ...earlier].find((journey) => journey.slug === type && journey.version === version);

/** Those that one of the actor's locations can need. */
export const journeysOffered = ({ locations }: Facts) => catalogue.filter((journey) => locations.some(journey.offeredAt));
