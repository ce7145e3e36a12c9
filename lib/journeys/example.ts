import type { Facts, Location } from "#lib/kernel/facts.ts";
import type { Answers } from "./field.ts";
import type { Example } from "./guidance.ts";
import type { Part } from "./journey.ts";
import { knownAt, withAnswers } from "./loop.ts";
import { fieldsFor } from "./page.ts";
import { type Walk, walk } from "./walk.ts";

const home: Location = {
  id: "example",
  registerId: "1-900000999",
  name: "Rowan House",
  sector: "Social Care Org",
  activities: ["Accommodation for persons who require nursing or personal care"],
  serviceTypes: ["Care home service with nursing"],
  postcode: "ZZ99 9ZZ",
  localAuthority: "Kent",
};

/** Where people may be detained. */
export const exampleHospital: Partial<Location> = {
  name: "Alder Hospital",
  sector: "Independent Healthcare Org",
  activities: ["Assessment or medical treatment for persons detained under the Mental Health Act 1983"],
  serviceTypes: [
    "Hospital services for people with mental health needs, learning disabilities and problems with substance misuse",
  ],
};

/** What an example is judged by: a made-up care home, at this moment, or another kind of place. */
export const exampleFacts = (now: string, place: Partial<Location> = {}): Facts => ({
  now,
  today: now.slice(0, 10),
  actor: { name: "Robin Ellery", email: "robin.ellery@rowan.example", jobTitle: "Registered manager", phone: "" },
  provider: { id: "example", registerId: "1-900000998", name: "Rowan Care Ltd", sector: home.sector },
  locations: [{ ...home, ...place }],
});

/** The answers with which an example begins. */
export const exampleBeginning = ({ locations: [place] }: Facts): Answers => ({
  location: place?.id,
  activities: place?.activities,
  serviceTypes: place?.serviceTypes,
  reporterJobTitle: "Registered manager",
  reporterPhone: "01632 960 042",
  contact: "me",
});

/** The walk of an example, with what it leaves out left blank and what the portal knows put in. */
export function walkOfExample(journey: Part<unknown>, { answers, facts }: Example): Walk {
  const walked = walk(journey, answers, facts);
  const filled = walked.path.reduce((sofar, page) => {
    const known = knownAt(page, walked);
    const blank = Object.entries(fieldsFor(page, known)).filter(
      ([name, { optional }]) => optional && !Object.hasOwn(known.given, name),
    );
    const more = blank.map(([name, { kind, prefill }]) => [name, kind === "fixed" ? prefill?.(known) : null]);
    return withAnswers(page, sofar, Object.fromEntries(more));
  }, answers);
  return walk(journey, filled, facts);
}
