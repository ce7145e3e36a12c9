/**
 * The eight notifications by the letters under which they are listed: what an address may say of the kind of an event.
 * Source: domain 1.0.
 */
const types = {
  a: "allegation-of-abuse",
  b: "death-of-detained-patient",
  c: "death-of-person",
  d: "events-that-stop-service",
  e: "serious-injury",
  f: "dols-outcome",
  g: "police-involvement",
  h: "unauthorised-absence",
} as const;

export const typeOfLetter = (letter: string): string | undefined =>
  Object.entries(types).find(([one]) => one === letter)?.[1];

export const letterOfType = (type: string): string | undefined =>
  Object.entries(types).find(([, one]) => one === type)?.[0];
