import { radios } from "#lib/journeys/fields/radios.ts";
import { select } from "#lib/journeys/fields/select.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";
import { dayAndTime } from "#lib/journeys/parts/day-and-time.ts";
import { policeForces } from "#lib/kernel/code-lists/police-forces.ts";

/** How the police came to know, which they are, and under which number they know it. */
export const policeTold = {
  toldBy: radios({
    label: "Who told the police?",
    options: {
      service: "This service",
      person: "The person who was affected",
      relative: "A relative",
      public: "Somebody else",
      nobody: "Nobody: the police came by themselves",
      notKnown: "Not known yet",
    },
    missing: "Select who told the police",
  }),
  ...dayAndTime("policeKnew", { of: "the police were told, or came", sample: -4 }),
  force: select({
    label: "Which police force is it?",
    options: { ...Object.fromEntries(policeForces.map((name) => [name, name])), notKnown: "Not known yet" },
    missing: "Select the police force",
    summary: true,
  }),
  crimeReference: text({
    label: "Crime or incident number",
    optional: true,
    input: { width: 20 },
    sample: "Log 118 of 4 November",
  }),
  officerRole: text({
    label: "The officer’s role",
    inFull: "Role of the police officer",
    hint: "Not their name.",
    optional: true,
    sample: "Response officer",
  }),
};

/** What came of it. */
export const policeActions = {
  attended: yesNoNotKnown({ label: "Did the police come?", missing: "Select yes if the police came" }),
  investigating: yesNoNotKnown({
    label: "Are the police looking into it, or did they?",
    inFull: "Are the police looking into the incident, or did they?",
    missing: "Select yes if the police are looking into it",
  }),
  policeOutcome: radios({
    label: "What have they done so far?",
    inFull: "What have the police done so far?",
    hint: "The last thing that you know of.",
    options: {
      searching: "They are looking for the missing person",
      found: "They found the missing person",
      noAction: "They take no action",
      investigating: "They are still looking into it",
      arrest: "They arrested somebody",
      charge: "They charged somebody",
      caution: "They cautioned somebody",
      notKnown: "Not known yet",
    },
    missing: "Select what they have done so far",
    summary: true,
    sample: "investigating",
  }),
};
