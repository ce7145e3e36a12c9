import { application } from "#lib/journeys/application.ts";
import { date } from "#lib/journeys/fields/date.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";

/** An application about the provider that nobody can make. */
export const gardenGate = application({
  slug: "garden-gate",
  letter: "y",
  about: "provider",
  title: "Paint the garden gate",
  source: "Made-up Act 2026, section 2",
  version: 1,
})
  .section("The gate")
  .page("y1", {
    heading: "The gate",
    fields: {
      reason: textarea({
        label: "Why do you want to paint it?",
        missing: "Enter why you want to paint it",
        sample: "The old paint comes off.",
      }),
      paintedOn: date({ label: "When will you paint it?", missing: "Enter when you will paint it", sample: 40 }),
    },
  })
  .identifiedBy("paintedOn")
  .build();
