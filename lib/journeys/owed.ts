import { currentJourney, titleOf } from "./catalogue.ts";
import type { Answers } from "./field.ts";
import type { Journey } from "./journey.ts";
import { eventsByEmail } from "./sent-by-email.ts";

/** What has to be sent as well, in words, and the journey that asks for it; without one it goes by email. */
export type OwedType = { readonly type: string; readonly title: string; readonly journey: Journey | undefined };

export function owedType(type: string, today: string): OwedType {
  const journey = currentJourney(type, today);
  return { type, title: journey?.title ?? eventsByEmail[type]?.title ?? titleOf(type, today), journey };
}

/** What these answers make somebody send as well, each once. */
export const owedBy = ({ owes }: Pick<Journey, "owes">, answers: Answers, today: string): readonly OwedType[] =>
  [...new Set(owes(answers))].map((type) => owedType(type, today));
