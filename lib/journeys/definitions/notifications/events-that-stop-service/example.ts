import { exampleBeginning, exampleFacts } from "#lib/journeys/example.ts";
import type { Example } from "#lib/journeys/guidance.ts";

const facts = exampleFacts("2026-11-10T09:00:00Z");

/** No heating for more than a day in a care home. */
export const example: Example = {
  facts,
  answers: {
    ...exampleBeginning(facts),
    kinds: ["gas"],
    effect: "atRisk",
    safeForADay: "withSupport",
    startedOn: "2026-11-09",
    startedAt: "06:10",
    awareAt: "2026-11-09T06:10",
    over: "no",
    expectedEndOn: "2026-11-11",
    affected:
      "The gas supply to the street failed at 6:10am yesterday. There is no heating and no hot water from the boiler, and the kitchen cannot cook. It was 14 degrees in the bedrooms this morning. Three people are very frail and feel the cold most.",
    peopleAffected: 31,
    staffAffected: 0,
    moved: "no",
    injured: "no",
    contingency: "yes",
    contingencyHow:
      "We have 20 electric heaters, and every bedroom is 19 degrees by now. Hot meals come from another home of ours at noon and at 5pm. Water is heated in urns for washing.",
    madeSafe:
      "Staff measure and write down the temperature of every bedroom every two hours. The three frail people are in the lounge by day, and a nurse looks at them every hour.",
    othersTold: ["council", "families", "utility"],
    councilToldOn: "2026-11-09",
    familiesToldOn: "2026-11-09",
    utilityToldOn: "2026-11-09",
    utilityReference: "GN-77120",
    ownReference: "BC-14",
  },
};
