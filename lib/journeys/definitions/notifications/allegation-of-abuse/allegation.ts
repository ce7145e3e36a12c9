import { checkboxes } from "#lib/journeys/fields/checkboxes.ts";
import { radios } from "#lib/journeys/fields/radios.ts";

/** What is alleged, of whom among the people using the service, and how it is known. */
export const allegation = {
  part: radios({
    label: "What part do people using the service have in this?",
    options: {
      affected: "They are affected by it",
      abuser: "They are the abuser, or the alleged abuser",
      both: "Both",
      several: "Several people have different parts",
      notKnown: { label: "Not known yet", hint: "Or it is not known yet who is affected." },
    },
    missing: "Select what part people using the service have in this",
    summary: true,
    sample: "several",
  }),
  kinds: checkboxes({
    label: "What kind of abuse is it, or may it be?",
    hint: "Select all that apply.",
    options: {
      physical: "Physical",
      sexual: "Sexual",
      psychological: "Psychological or emotional",
      financial: "Financial or material",
      neglect: "Neglect, or failing to act",
      discriminatory: "Discriminatory",
      organisational: "Organisational",
      domestic: "Domestic",
      modernSlavery: "Modern slavery",
      selfNeglect: "Self-neglect",
      restraint: {
        label: "Restraint, or loss of liberty",
        hint: "When the law did not allow it.",
      },
      notKnown: { label: "Not known yet", alone: true },
    },
    missing: "Select what kind of abuse it is, or may be",
    summary: true,
    sample: ["physical", "neglect"],
  }),
  basis: radios({
    label: "Is this known abuse, or an allegation?",
    hint: "Tell us whether or not you believe it.",
    options: {
      witnessed: "Somebody saw it",
      admitted: "Somebody admitted it",
      byPerson: "The person alleges it",
      byAnother: "Somebody else alleges it",
      suspected: "It is suspected from signs",
      notKnown: "Not known yet",
    },
    missing: "Select if this is known abuse, or an allegation",
    summary: true,
  }),
};

type Part = { readonly part?: string };

/** Somebody using the service may be the abuser alone, and at first it may not be known who is affected. */
export const hasPersonAffected = ({ part }: Part) => part !== undefined && !["abuser", "notKnown"].includes(part);
