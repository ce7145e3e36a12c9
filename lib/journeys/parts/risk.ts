import { checkboxes } from "../fields/checkboxes.ts";
import { date } from "../fields/date.ts";
import { textarea } from "../fields/textarea.ts";
import { yesNoNotKnown } from "../fields/yes-no.ts";
import { part } from "../journey.ts";

/**
 * What was known of the risk, what was planned against it, and what was done about staff. What was done to protect
 * people is asked by the ending that follows.
 */
export const risk = part()
  .section("Risks and plans")
  .page("r1", {
    fields: {
      knownRisk: yesNoNotKnown({
        label: "Was the person known to be at risk of this?",
        missing: "Select yes if the person was known to be at risk of this",
      }),
    },
  })
  .pageWhen("r2", ({ knownRisk }) => knownRisk === "yes", {
    heading: "The risk and the plan for it",
    fields: {
      riskAssessment: textarea({
        label: "What risk assessment was in place?",
        missing: "Enter what risk assessment was in place",
        sample: "A falls risk assessment, made when the person moved in.",
      }),
      riskReviewedOn: date({
        label: "Date it was last reviewed",
        past: true,
        notKnown: "It was not reviewed, or I do not know when",
        missing: "Enter the date it was last reviewed, or select that you do not know it",
        sample: -40,
      }),
      riskPlan: textarea({
        label: "What plan was in place to reduce the risk?",
        hint: "For example equipment, staff or specialist teams. Use codes, not names.",
        missing: "Enter what plan was in place to reduce the risk",
        sample: "A sensor mat at night and two staff for every transfer.",
      }),
      planFollowed: yesNoNotKnown({
        label: "Was the plan being followed at the time?",
        missing: "Select yes if the plan was being followed",
        sample: "no",
      }),
      planNotFollowedBecause: textarea({
        label: "Why was it not being followed?",
        missing: "Enter why the plan was not being followed",
        revealedBy: { field: "planFollowed", is: "no" },
        sample: "The sensor mat was being repaired.",
      }),
    },
  })
  .page("r5", {
    heading: "Staff",
    fields: {
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
        missing: "Enter what you did about the staff involved",
        revealedBy: { field: "staffActions", is: "other" },
        sample: "S-12 goes through the moving and handling training again.",
      }),
    },
  })
  .build();
