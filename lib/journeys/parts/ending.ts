import type { Fields } from "../field.ts";
import { checkboxes } from "../fields/checkboxes.ts";
import { textarea } from "../fields/textarea.ts";
import { part } from "../journey.ts";

const made = {
  madeSafe: textarea({
    label: "What have you done to make people safe now?",
    prompts: ["what you did for the person", "what you did for other people", "who checks that it works"],
    missing: "Enter what you have done to make people safe",
    sample: "Two more staff were called in, and somebody is with people at all times.",
  }),
};

const aboutStaff = {
  staffActions: checkboxes({
    label: "What did you do straight away about any staff involved?",
    hint: "Select all that apply.",
    options: {
      suspended: "Suspended them",
      moved: "Moved them to other duties",
      supervised: "Supervised them",
      agencyTold: "Told their agency",
      disciplinary: "Began a disciplinary process",
      other: "Something else",
      noAction: { label: "Nothing yet", alone: true },
      noStaff: { label: "No staff were involved", alone: true },
    },
    missing: "Select what you did about any staff involved",
    sample: ["supervised", "other"],
  }),
  staffActionsOther: textarea({
    label: "What did you do?",
    inFull: "What else did you do about the staff involved?",
    prompts: ["what you did, and from when", "about which staff, by code"],
    missing: "Enter what you did about the staff involved",
    revealedBy: { field: "staffActions", is: "other" },
    sample: "S-12 goes through the moving and handling training again.",
  }),
};

const planned = {
  prevention: textarea({
    label: "What will you change to stop it happening again?",
    hint: "If you have not decided yet, leave it empty. Use codes, not names.",
    prompts: ["what you will change", "who does it, and by when"],
    optional: true,
    sample: "All of this is checked every evening from now on.",
  }),
};

/** What every event is asked about. */
export const measures = { ...made, ...planned };

const done = <const F extends Fields>(fields: F) =>
  part().section("What you have done").page("z1", { heading: "What you have done", fields }).build();

/** What was done about what happened. */
export const actions = done({ ...made, ...aboutStaff, ...planned });

/** The same where nobody asks what was done about staff. */
export const actionsForPeople = done(measures);

/** The last page of every notification. */
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
