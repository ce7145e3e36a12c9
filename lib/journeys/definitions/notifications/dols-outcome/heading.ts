import { guidance } from "./guidance.ts";
import { offeredAt } from "./offered-at.ts";

/** What every version says of itself. */
export const heading = {
  slug: "dols-outcome",
  letter: "f",
  title: "Outcome of an application to deprive a person of their liberty (DoLS)",
  source: "Care Quality Commission (Registration) Regulations 2009, regulation 18(2)(c) and (d), with 18(4A) and (4B)",
  offeredAt,
  offeredWhen: "It is for services where people stay, or that care for them day after day.",
  guidance,
} as const;

type Ended = { readonly outcome?: string; readonly endedBecause?: string; readonly outcomeOn?: string };

/** A death is told of once more. */
export const owedToo = ({ outcome, endedBecause }: Ended): readonly string[] =>
  outcome === "personDied" || endedBecause === "died" ? ["death-of-person"] : [];

/** The day of such an outcome is that of the death. */
export const passedOn = ({ outcome, outcomeOn }: Ended) => (outcome === "personDied" ? { diedOn: outcomeOn } : {});

export const identifiers = ["location", "personCode", "outcomeOn", "outcome"] as const;
