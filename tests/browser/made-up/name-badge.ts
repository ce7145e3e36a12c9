import { application } from "#lib/journeys/application.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { declarationOf } from "#lib/journeys/parts/declaration.ts";

/** An application of a registered manager about their own role, with words of its own. */
export const nameBadge = application({
  slug: "name-badge",
  letter: "z",
  about: "role",
  title: "Wear a new badge",
  source: "Made-up Act 2026, section 3",
  version: 1,
  button: "Ask for the badge",
  declaration: declarationOf("I will wear it."),
  whenSent: { warning: "Keep your old badge until then.", next: "It is kept for good. The badge comes by post." },
})
  .section("The badge")
  .page("z1", {
    fields: {
      shape: radios({
        label: "What shape do you want?",
        options: { round: "Round", square: "Square" },
        missing: "Select the shape you want",
      }),
    },
  })
  .build();
