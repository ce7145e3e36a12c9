import { date } from "../fields/date.ts";
import { textarea } from "../fields/textarea.ts";
import { yesNoNotKnown } from "../fields/yes-no.ts";
import { part } from "../journey.ts";

/** What was known of the risk, and what was planned against it. What was done is asked after it. */
export const risk = part()
  .section("Risks and plans")
  .page("r1", {
    fields: {
      knownRisk: yesNoNotKnown({
        label: "Before it happened, did you know that it might?",
        missing: "Select yes if you knew that it might happen",
      }),
    },
  })
  .pageWhen("r2", ({ knownRisk }) => knownRisk === "yes", {
    heading: "The risk and the plan for it",
    fields: {
      riskAssessment: textarea({
        label: "What risk assessment was in place?",
        hint: "If there was none, say so.",
        prompts: ["what it was about, and who made it", "how high it said that the risk was"],
        missing: "Enter what risk assessment was in place",
        sample: "A falls risk assessment, made when the person moved in.",
      }),
      riskReviewedOn: date({
        label: "Date it was last reviewed",
        inFull: "Date the risk assessment was last reviewed",
        past: true,
        notKnown: "It was not reviewed, or I do not know when",
        missing: "Enter the date it was last reviewed, or select that you do not know it",
        sample: -40,
      }),
      riskPlan: textarea({
        label: "What plan was in place to reduce the risk?",
        hint: "If there was none, say so.",
        prompts: ["equipment, staff and specialist teams", "what was to be done, and how often"],
        missing: "Enter what plan was in place to reduce the risk",
        sample: "A sensor mat at night and two staff for every transfer.",
      }),
      planFollowed: yesNoNotKnown({
        label: "Was the plan being followed at the time?",
        inFull: "Was the plan being followed when it happened?",
        missing: "Select yes if the plan was being followed",
        sample: "no",
      }),
      planNotFollowedBecause: textarea({
        label: "Why was it not being followed?",
        inFull: "Why was the plan not being followed?",
        prompts: ["which part was not followed, and since when", "why, and who knew"],
        missing: "Enter why the plan was not being followed",
        revealedBy: { field: "planFollowed", is: "no" },
        sample: "The sensor mat was being repaired.",
      }),
    },
  })
  .build();
