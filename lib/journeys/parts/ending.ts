import { checkboxes } from "../fields/checkboxes.ts";
import { textarea } from "../fields/textarea.ts";
import { always, pageOf, part } from "../journey.ts";

/** The last page of the notifications that do not ask what was done about what happened. */
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

/** Asked on check-answers and on no path: whoever sends must say it anew each time. */
export const declaration = pageOf("Check your answers", "check-answers", always, {
  fields: {
    declaration: checkboxes({
      label: "Declaration",
      options: {
        agreed:
          "To the best of my knowledge this is correct and complete as far as I know now. I am the registered person, or I am sending it for them. I have used codes, not names.",
      },
      missing: "Select the box to say that this is correct and complete as far as you know",
    }),
  },
});
