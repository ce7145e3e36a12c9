import { notification } from "#lib/journeys/notification.ts";
import { contradictions } from "./contradictions.ts";
import { heading, identifiers, owedToo, passedOn } from "./heading.ts";
import { questions } from "./questions.ts";

/**
 * Since 2 June 2026 every factor of the situation counts, and somebody without mental capacity may consent by their wishes
 * and feelings. Source: lib/journeys/README.md, "Depriving somebody of their liberty".
 */
export const dolsOutcome = notification({ ...heading, version: 2, from: "2026-06-02" })
  .include(
    questions({
      notGranted: { notDeprived: "The arrangements do not deprive the person of their liberty" },
      ended: {
        notDeprivation: {
          label: "After a review, it is not a deprivation of liberty",
          hint: "Because the law changed on 2 June 2026.",
        },
        consents: { label: "The person consents to the arrangements", hint: "By their wishes and feelings." },
      },
    }),
  )
  .owes(owedToo)
  .passesOn(passedOn)
  .doubts(contradictions)
  .identifiedBy(...identifiers)
  .build();
