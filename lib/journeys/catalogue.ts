import type { Facts } from "#lib/kernel/facts.ts";
import { deathOfPerson } from "./definitions/notifications/death-of-person.ts";
import { dolsOutcome } from "./definitions/notifications/dols-outcome/dols-outcome.ts";
import { seriousInjury } from "./definitions/notifications/serious-injury.ts";
import type { Journey } from "./journey.ts";

/** Every version that can be begun or finished, in the order in which people choose from them. */
export const catalogue: readonly Journey[] = [deathOfPerson, seriousInjury, dolsOutcome];

/** A draft is finished on the version with which it began. */
export const journeyOf = (type: string, version: number, among = catalogue) =>
  among.find((journey) => journey.slug === type && journey.version === version);

/** What may be begun on a day: of each journey the version that took effect last. */
export const journeysInEffect = (today: string, among = catalogue): readonly Journey[] =>
  [...Map.groupBy(among, ({ slug }) => slug).values()].flatMap((versions) =>
    versions
      .filter(({ from = today }) => from <= today)
      .sort((one, other) => one.version - other.version)
      .slice(-1),
  );

export const currentJourney = (type: string, today: string, among = catalogue) =>
  journeysInEffect(today, among).find(({ slug }) => slug === type);

/** Those in effect that one of the actor's locations can need. */
export const journeysOffered = ({ today, locations }: Facts, among = catalogue) =>
  journeysInEffect(today, among).filter((journey) => locations.some(journey.offeredAt));
