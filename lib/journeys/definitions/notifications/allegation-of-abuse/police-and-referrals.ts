import { checkboxes } from "#lib/journeys/fields/checkboxes.ts";
import { date } from "#lib/journeys/fields/date.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { select } from "#lib/journeys/fields/select.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";
import { policeForces } from "#lib/kernel/code-lists/police-forces.ts";

const policeTold = { field: "policeTold", is: "yes" };
const dbs = { field: "referrals", is: "dbs" };
const regulator = { field: "referrals", is: "professionalRegulator" };

/** An incident that is notified here is not notified again because the police know of it. */
export const policeAndForce = {
  policeTold: radios({
    label: "Have the police been told?",
    options: {
      yes: { label: "Yes", hint: "You do not need to send a separate notification about the police." },
      no: "No",
      notKnown: "Not known",
    },
    missing: "Select yes if the police have been told",
    summary: true,
  }),
  policeToldOn: date({
    label: "Date the police were told",
    past: true,
    notKnown: "I do not know when the police were told",
    missing: "Enter the date the police were told, or select that you do not know it",
    revealedBy: policeTold,
    sample: -3,
  }),
  policeForce: select({
    label: "Which police force?",
    inFull: "Which police force was told?",
    options: { ...Object.fromEntries(policeForces.map((name) => [name, name])), notKnown: "Not known" },
    missing: "Select the police force",
    revealedBy: policeTold,
  }),
  policeReference: text({
    label: "Crime or incident number",
    inFull: "Crime or incident number from the police",
    optional: true,
    input: { width: 20 },
    revealedBy: policeTold,
    sample: "Log 118 of 4 November",
  }),
  policeInvestigating: yesNoNotKnown({
    label: "Are they investigating?",
    inFull: "Are the police investigating?",
    missing: "Select yes if the police are investigating",
    revealedBy: policeTold,
  }),
};

/** What may keep somebody from working with others at risk. */
export const referrals = {
  referrals: checkboxes({
    label: "Has any member of staff been referred?",
    inFull: "To whom has a member of staff been referred?",
    hint: "Agency workers and volunteers too. Select all that apply.",
    options: {
      dbs: "To the Disclosure and Barring Service (DBS)",
      professionalRegulator: "To a professional regulator",
      notYet: { label: "No, not yet", alone: true },
      notKnown: { label: "Not known", alone: true },
    },
    missing: "Select to whom a member of staff has been referred, or “No, not yet”",
    sample: ["dbs", "professionalRegulator"],
  }),
  dbsOn: date({
    label: "Date of the referral to the DBS",
    past: true,
    notKnown: "I do not know the date of this referral",
    missing: "Enter the date of the referral to the DBS, or select that you do not know it",
    revealedBy: dbs,
    sample: -2,
  }),
  regulatorWho: text({
    label: "Which professional regulator?",
    inFull: "To which professional regulator was somebody referred?",
    missing: "Enter which professional regulator",
    revealedBy: regulator,
    sample: "The one for nurses",
  }),
  regulatorOn: date({
    label: "Date of the referral to the professional regulator",
    past: true,
    notKnown: "I do not know when it was made",
    missing: "Enter the date of the referral to the regulator, or select that you do not know it",
    revealedBy: regulator,
    sample: -2,
  }),
};
