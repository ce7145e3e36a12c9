import { AGAIN, FOUND, type Given, type Place } from "#lib/notifications/triage/walk-triage.ts";

/** What a form of the triage carries along: what is answered, and what was found before. */
export const carried = ({ given, found, isAgain }: Omit<Place, "at" | "isUnanswered">) => ({
  ...(found.length > 0 && { [FOUND]: found }),
  ...(isAgain && { [AGAIN]: "yes" }),
  ...answersOf(given),
});

const answersOf = (given: readonly Given[]) =>
  Object.fromEntries(given.map(({ step, answer }) => [step.name, answer] as const));
