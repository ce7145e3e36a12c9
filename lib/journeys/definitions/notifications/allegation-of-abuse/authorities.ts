import { date } from "#lib/journeys/fields/date.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { select } from "#lib/journeys/fields/select.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { time } from "#lib/journeys/fields/time.ts";
import { yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";
import { chosenLocation } from "#lib/journeys/registered-for.ts";
import { councils } from "#lib/kernel/code-lists/councils.ts";

const councilTold = { field: "safeguardingTold", is: "yes" };
const childrenTold = { field: "childrenTold", is: "yes" };

/** The council's team for adults, which looks into it. */
export const safeguarding = {
  safeguardingTold: radios({
    label: "Has the local authority’s safeguarding team been told?",
    options: { yes: "Yes", no: "No, not yet", notKnown: "Not known" },
    missing: "Select yes if the safeguarding team has been told",
    summary: true,
  }),
  safeguardingToldOn: date({
    label: "Date the safeguarding team was told",
    past: true,
    notKnown: "I do not know the date",
    missing: "Enter the date the safeguarding team was told, or select that you do not know it",
    revealedBy: councilTold,
    sample: -3,
  }),
  safeguardingToldAt: time({
    label: "Time the safeguarding team was told",
    on: "safeguardingToldOn",
    notKnown: "I do not know the time",
    missing: "Enter the time the safeguarding team was told, or select that you do not know it",
    revealedBy: councilTold,
  }),
  safeguardingCouncil: select({
    label: "Which council?",
    inFull: "Which council’s safeguarding team was told?",
    options: Object.fromEntries(councils.map((name) => [name, name])),
    prefill: (known) => councils.find((name) => name === chosenLocation(known)?.localAuthority),
    missing: "Select the council",
    revealedBy: councilTold,
  }),
  safeguardingReference: text({
    label: "Their reference",
    inFull: "Reference from the safeguarding team",
    called: "The reference from the safeguarding team",
    optional: true,
    input: { width: 20 },
    revealedBy: councilTold,
    sample: "SG-2041",
  }),
  safeguardingEnquiry: yesNoNotKnown({
    label: "Are they opening an enquiry?",
    inFull: "Is the safeguarding team opening an enquiry?",
    hint: "Under section 42 of the Care Act 2014.",
    missing: "Select yes if they are opening an enquiry",
    revealedBy: councilTold,
  }),
  safeguardingNotBecause: textarea({
    label: "Why not?",
    inFull: "Why has the safeguarding team not been told?",
    hint: "Tell them now, if you can: sending this does not do it for you. Use codes, not names.",
    prompts: ["how you have tried to tell them", "when you will tell them"],
    missing: "Enter why the safeguarding team has not been told",
    revealedBy: { field: "safeguardingTold", is: "no" },
    sample: "Their line is busy. We try again every ten minutes.",
  }),
};

/** Who looks after children, where one is involved. */
export const childrensServices = {
  childrenTold: radios({
    label: "Have children’s services, or the council’s designated officer (LADO), been told?",
    options: { yes: "Yes", no: "No, not yet", notKnown: "Not known" },
    missing: "Select yes if children’s services or the designated officer have been told",
  }),
  childrenToldOn: date({
    label: "Date they were told",
    inFull: "Date children’s services or the designated officer were told",
    past: true,
    notKnown: "I do not know when",
    missing: "Enter the date they were told, or select that you do not know it",
    revealedBy: childrenTold,
    sample: -3,
  }),
  childrenReference: text({
    label: "Their reference",
    inFull: "Reference from children’s services or the designated officer",
    called: "The reference from children’s services",
    optional: true,
    input: { width: 20 },
    revealedBy: childrenTold,
    sample: "CS-118",
  }),
};
