import type { Satisfaction } from "#db/schema/feedback.ts";

export const satisfactions: Readonly<Record<Satisfaction, string>> = {
  verySatisfied: "Very satisfied",
  satisfied: "Satisfied",
  neither: "Neither satisfied nor dissatisfied",
  dissatisfied: "Dissatisfied",
  veryDissatisfied: "Very dissatisfied",
};
