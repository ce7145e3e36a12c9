import { currentJourney, titleOf } from "./catalogue.ts";
import type { Answers } from "./field.ts";
import type { Journey, SecondPart } from "./journey.ts";
import { eventsByEmail } from "./sent-by-email.ts";

/**
 * What has to be sent as well, in words, and the journey that asks for it; without one it goes by email. What a type owes of
 * itself is its second part.
 */
export type OwedType = {
  readonly type: string;
  readonly title: string;
  readonly journey: Journey | undefined;
  readonly secondPart: SecondPart | undefined;
};

export function owedType(type: string, today: string, by?: string): OwedType {
  const journey = currentJourney(type, today);
  const secondPart = type === by ? journey?.secondPart : undefined;
  const title = secondPart?.title ?? journey?.title ?? eventsByEmail[type]?.title ?? titleOf(type, today);
  return { type, title, journey, secondPart };
}

/** What these answers make somebody send as well, each once. */
export const owedBy = (
  { slug, owes }: Pick<Journey, "slug" | "owes">,
  answers: Answers,
  today: string,
): readonly OwedType[] => [...new Set(owes(answers))].map((type) => owedType(type, today, slug));
