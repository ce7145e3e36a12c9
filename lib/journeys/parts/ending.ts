import { radios } from "../fields/radios.ts";
import { textarea } from "../fields/textarea.ts";
import { part } from "../journey.ts";
import { type Body, othersTold } from "./told.ts";

/** The last page, and the whole ending of the notifications that do not ask what was done about what happened. */
export const anythingElse = part()
  .section("Anything else")
  .page("z5", {
    fields: {
      anythingElse: textarea({
        label: "Is there anything else we should know?",
        optional: true,
        sample: "The family came to the meeting about this.",
      }),
    },
  })
  .build();

type Rules<K extends Body> = {
  /** Whom the pages before do not ask about already. */
  readonly bodies: readonly K[];
  readonly candour: string;
};

/** What was done about what happened, who has been told, and anything else. */
export const ending = <const K extends Body>({ bodies, candour }: Rules<K>) =>
  part()
    .section("What you have done")
    .page("z1", {
      heading: "What you have done",
      fields: {
        madeSafe: textarea({
          label: "What have you done to make this person and others safe now?",
          missing: "Enter what you have done to make people safe",
          sample: "Two staff are with the person at all times.",
        }),
        prevention: textarea({
          label: "What will you change to stop it happening again?",
          hint: "If you have not decided yet, leave it empty and add it later. Use codes, not names.",
          optional: true,
          sample: "The sensor mats are checked every evening.",
        }),
      },
    })
    .page("z3", {
      heading: "Who has been told",
      fields: {
        candour: radios({
          label: candour,
          options: { yes: "Yes", no: "No", notApplicable: "It does not apply here" },
          missing: "Select yes if you have told them",
          sample: "no",
        }),
        candourNotYet: textarea({
          label: "Why not?",
          missing: "Enter why you have not told them",
          revealedBy: { field: "candour", is: "no" },
          sample: "We are still trying to reach the family.",
        }),
        ...othersTold(bodies),
      },
    })
    .include(anythingElse)
    .build();
