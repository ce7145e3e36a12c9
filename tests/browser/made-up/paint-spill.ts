import { radios } from "#lib/journeys/fields/radios.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { everywhere, notification } from "#lib/journeys/notification.ts";
import { beginning } from "#lib/journeys/parts/beginning.ts";

/** A notification that nobody has to send. */
export const paintSpill = notification({
  slug: "paint-spill",
  letter: "x",
  title: "Spill of paint",
  source: "Made-up Regulations 2026, regulation 1",
  version: 1,
  offeredAt: everywhere,
})
  .include(beginning({ offeredAt: everywhere }))
  .section("The paint")
  .page("x1", {
    heading: "The paint",
    fields: {
      colour: radios({
        label: "What colour was it?",
        options: { magnolia: "Magnolia", other: "Another colour" },
        missing: "Select what colour it was",
        sample: "other",
      }),
      otherColour: text({
        label: "Which?",
        missing: "Enter which colour it was",
        revealedBy: { field: "colour", is: "other" },
        sample: "Sky blue",
      }),
    },
  })
  .urgentWhen(({ colour }) => colour === "other")
  .owes(({ colour }) => (colour === "other" ? ["garden-gate", "under-18-on-adult-ward"] : []))
  .identifiedBy("location", "otherColour")
  .build();
