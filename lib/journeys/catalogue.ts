import type { Facts } from "#lib/kernel/facts.ts";
import { allegationOfAbuse } from "./definitions/notifications/allegation-of-abuse/allegation-of-abuse.ts";
import { deathOfDetainedPatient } from "./definitions/notifications/death-of-detained-patient/death-of-detained-patient.ts";
import { deathOfPerson } from "./definitions/notifications/death-of-person/death-of-person.ts";
import { dolsOutcome } from "./definitions/notifications/dols-outcome/dols-outcome.ts";
import { dolsOutcomeBefore } from "./definitions/notifications/dols-outcome/dols-outcome-1.ts";
import { eventsThatStopService } from "./definitions/notifications/events-that-stop-service/events-that-stop-service.ts";
import { policeInvolvement } from "./definitions/notifications/police-involvement/police-involvement.ts";
import { seriousInjury } from "./definitions/notifications/serious-injury/serious-injury.ts";
import { unauthorisedAbsence } from "./definitions/notifications/unauthorised-absence/unauthorised-absence.ts";
import type { Journey } from "./journey.ts";

/** Every version that can be begun or finished, in the order in which people choose from them. */
export const catalogue: readonly Journey[] = [
  allegationOfAbuse,
  deathOfPerson,
  deathOfDetainedPatient,
  seriousInjury,
  dolsOutcome,
  dolsOutcomeBefore,
  policeInvolvement,
  eventsThatStopService,
  unauthorisedAbsence,
];

/** A draft is finished on the version with which it began. */
export const journeyOf = (type: string, version: number, among = catalogue) =>
  among.find((journey) => journey.slug === type && journey.version === version);

/** Of each journey that has ever been in effect by a day the version that took effect last: also of one that has ended. */
export const journeysKnown = (today: string, among = catalogue): readonly Journey[] =>
  [...Map.groupBy(among, ({ slug }) => slug).values()].flatMap((versions) =>
    versions
      .filter(({ from = today }) => from <= today)
      .sort((one, other) => one.version - other.version)
      .slice(-1),
  );

/** What may be begun on a day. Source: lib/journeys/README.md, "A new law". */
export const journeysInEffect = (today: string, among = catalogue): readonly Journey[] =>
  journeysKnown(today, among).filter(({ until }) => until === undefined || today < until);

export const currentJourney = (type: string, today: string, among = catalogue) =>
  journeysInEffect(today, among).find(({ slug }) => slug === type);

/** Those in effect that one of the actor's locations can need. */
export const journeysOffered = ({ today, locations }: Pick<Facts, "today" | "locations">, among = catalogue) =>
  journeysInEffect(today, among).filter(({ about, offeredAt }) => about !== "location" || locations.some(offeredAt));

export const titleOf = (type: string, today: string, among = catalogue) =>
  journeysKnown(today, among).find(({ slug }) => slug === type)?.title ?? type;

/** Those told in two parts, and the answers by which their second parts know the first. */
const inTwoParts = catalogue.filter(({ secondPart }) => secondPart !== undefined);
export const typesInTwoParts: readonly string[] = [...new Set(inTwoParts.map(({ slug }) => slug))];
export const firstPartNames: readonly string[] = [
  ...new Set(inTwoParts.flatMap((one) => one.secondPart?.knownBy ?? [])),
];

/** The letter that stands for a type in an address, and back: an address does not tell the kind of an event. */
export const letterOf = (type: string, among = catalogue) => among.find(({ slug }) => slug === type)?.letter;
export const typeWithLetter = (letter: string, among = catalogue) => among.find((one) => one.letter === letter)?.slug;

/** The pages that ask for a location: what is judged there needs all that there are to choose from. */
export const locationPages: ReadonlySet<string> = new Set(
  catalogue.flatMap(({ pages }) =>
    pages.filter(({ fields }) => Object.values(fields).some(({ kind }) => kind === "location")).map(({ slug }) => slug),
  ),
);
