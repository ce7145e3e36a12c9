import { radios } from "#lib/journeys/fields/radios.ts";
import { yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";
import { everywhere, notification } from "#lib/journeys/notification.ts";
import { beginning } from "#lib/journeys/parts/beginning.ts";
import { person } from "#lib/journeys/parts/person.ts";

const heading = {
  slug: "restraint",
  letter: "y",
  title: "Restraint of a person using the service",
  source: "Made-up Regulations 2026, regulation 2",
  opening: "By law you must tell us when you restrain somebody.",
  withinHours: 72,
  offeredAt: everywhere,
  guidance: {
    purpose: "It tells us that a person was held.",
    when: ["a person was held against their will"],
    notFor: ["Holding somebody’s hand."],
    putIn: ["How long it took."],
    alsoTell: ["The family."],
    example: undefined as never,
  },
};

/** A notification that a law of the future asks for. */
export const restraint = notification({ ...heading, version: 1, from: "2026-12-01" })
  .include(beginning({ offeredAt: everywhere }))
  .include(person)
  .section("What happened")
  .page("y1", {
    heading: "The restraint",
    fields: {
      how: radios({
        label: "How was the person restrained?",
        options: { held: "Held by staff", medicine: "By medicine" },
        missing: "Select how the person was restrained",
      }),
    },
  })
  .identifiedBy("location", "personCode")
  .build();

/** The same as another law of the future changes it, until a third ends it. */
export const restraintLater = notification({ ...heading, version: 2, from: "2027-03-28", until: "2028-02-29" })
  .include(beginning({ offeredAt: everywhere }))
  .include(person)
  .section("What happened")
  .page("y1", {
    heading: "The restraint",
    fields: {
      seclusion: yesNoNotKnown({
        label: "Was the person secluded as well?",
        missing: "Select yes if the person was secluded as well",
      }),
    },
  })
  .identifiedBy("location", "personCode")
  .build();
