import { checkboxes } from "../fields/checkboxes.ts";
import { radios } from "../fields/radios.ts";
import { text } from "../fields/text.ts";
import type { PageErrors } from "../page.ts";

type Answers = { readonly rules?: readonly string[]; readonly opinionOf?: string };

/** Nobody's opinion is not one that the injury may be serious. */
export const checkSeriousness = ({ rules, opinionOf }: Answers): PageErrors =>
  rules?.includes("notSure") && opinionOf === "nobodyYet"
    ? { opinionOf: "Select who says that it may be serious, or select “Not known yet” for why it is serious" }
    : {};

/** Why an injury counts, and whose opinion that is. In the first hour there may be none. */
export const seriousness = {
  rules: checkboxes({
    label: "Why is the injury serious?",
    hint: "As far as you know now. Select all that apply.",
    options: {
      impairment: "The senses, movement or thinking are impaired, and it will last",
      structure: "A change to the structure of the body",
      prolonged: "Prolonged pain or psychological harm",
      shortenedLife: "A shorter life",
      treatment: "It needed treatment to prevent one of these, or death",
      notSure: { label: "Not sure, but a health care professional says that it may be", alone: true },
      notKnown: { label: "Not known yet", alone: true },
    },
    missing: "Select why the injury is serious",
    summary: true,
  }),
  opinionOf: radios({
    label: "Which health care professional says that it is serious?",
    inFull: "Which health care professional gave the opinion that the injury is serious?",
    options: {
      gp: "A GP",
      hospitalDoctor: "A hospital doctor",
      nurse: "A nurse",
      paramedic: "A paramedic",
      dentist: "A dentist",
      therapist: "A therapist",
      other: "Another professional",
      nobodyYet: "Nobody has given an opinion yet",
    },
    missing: "Select which health care professional says that it is serious, or that nobody has yet",
    sample: "other",
  }),
  opinionOfOther: text({
    label: "Their role",
    inFull: "Role of the health care professional",
    missing: "Enter the role of the health care professional",
    revealedBy: { field: "opinionOf", is: "other" },
    sample: "Tissue viability specialist",
  }),
};
