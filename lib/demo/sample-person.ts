import type { Journey } from "#lib/journeys/journey.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import { castFacts } from "./cast-actor.ts";

/** Those of the cast for whom samples are chosen: the first of them whose places need a journey stands for it. */
const people = ["margaret.okafor@larkspur.example", "ruth.adeyemi@kestrel.example"];

/** What each of them is judged by, once for all journeys. */
export const samplePeople = (now = new Date()): Promise<readonly Facts[]> =>
  Promise.all(people.map((email) => castFacts(email, now)));

/** Who of them would send it, with the places that they would most likely send it for. */
export function samplePersonFor({ title, about, ...journey }: Journey, among: readonly Facts[]): Facts {
  const isLikely = about === "location" ? (journey.likeliestAt ?? journey.offeredAt) : () => true;
  const [found] = among
    .map((facts) => ({ ...facts, locations: facts.locations.filter(isLikely) }))
    .filter(({ locations }) => locations.length > 0);
  if (!found) throw new Error(`Nobody of the cast would send this: ${title}.`);
  return found;
}
