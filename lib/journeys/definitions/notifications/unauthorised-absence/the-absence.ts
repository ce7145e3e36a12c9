import { date } from "#lib/journeys/fields/date.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { time } from "#lib/journeys/fields/time.ts";
import { wholeNumber } from "#lib/journeys/fields/whole-number.ts";
import { yesNo, yesNoNotKnown } from "#lib/journeys/fields/yes-no.ts";

/** When it began, for both parts. */
export const beginningOfAbsence = {
  leftOn: date({
    label: "Date the absence began",
    past: true,
    summary: true,
    hint: "If you are not sure, give your best estimate. For example, 27 3 2026",
    missing: "Enter the date the absence began",
  }),
  leftAt: time({
    label: "Time the absence began",
    on: "leftOn",
    notKnown: "I do not know the time",
    missing: "Enter the time the absence began, or select that you do not know it",
  }),
};

export const stillAbsent = {
  stillAbsent: yesNo({
    label: "Is the person still absent?",
    hint: "If they are back, you can tell us about it in the same go.",
    missing: "Select yes if the person is still absent",
    summary: true,
    sample: "no",
  }),
};

export const howTheyLeft = {
  leftHow: radios({
    label: "How did they leave?",
    inFull: "How did the person leave?",
    options: {
      ward: "From the ward",
      grounds: "From the grounds",
      escorted: "On leave with an escort",
      unescorted: "On leave without an escort",
      notReturned: "They did not come back from leave",
      transit: "On the way from one place to another",
      court: "At court",
      hospital: "At another hospital",
      other: "In another way",
      notKnown: "Not known yet",
    },
    missing: "Select how they left",
    summary: true,
    sample: "unescorted",
  }),
  leftOther: text({
    label: "In which way?",
    inFull: "In which other way did the person leave?",
    missing: "Enter how they left",
    revealedBy: { field: "leftHow", is: "other" },
    sample: "Through a gate that was being repaired",
  }),
  story: textarea({
    label: "What happened?",
    inFull: "What happened when the person left?",
    prompts: ["what led up to it", "who noticed, and when", "what was done to find them"],
    missing: "Enter what happened",
    sample: "S-12 saw at the evening round that the person had not come back from leave.",
  }),
};

const granted = { field: "leaveGranted", is: "yes" };

/** Whether the person was away with permission before they were absent. */
export const leave = {
  leaveGranted: yesNoNotKnown({
    label: "Had leave been granted?",
    missing: "Select yes if leave had been granted",
  }),
  leaveUntilOn: date({
    label: "Until which day?",
    inFull: "Until which day had leave been granted?",
    called: "The day",
    notKnown: "I do not know the day",
    missing: "Enter the day until which leave had been granted, or select that you do not know it",
    revealedBy: granted,
  }),
  leaveUntilAt: time({
    label: "Until what time?",
    inFull: "Until what time had leave been granted?",
    called: "The time",
    on: "leaveUntilOn",
    notKnown: "I do not know the time until which it had been granted",
    optional: true,
    revealedBy: granted,
  }),
};

const levels = { low: "Low", medium: "Medium", high: "High", notKnown: "Not known yet" };

const risk = (inFull: string, label: string) =>
  radios({ label, inFull, options: levels, missing: `Select the level of ${label.toLowerCase()}` });

/** How much danger there is while somebody is absent. */
export const risks = {
  riskToSelf: risk("Risk to the person themselves while absent", "Risk to themselves"),
  riskToOthers: risk("Risk to others while the person is absent", "Risk to others"),
  riskFromOthers: risk("Risk to the person from others while absent", "Risk from others"),
  absencesBefore: wholeNumber({
    label: "How many unauthorised absences were there in the 12 months before?",
    called: "The number of absences",
    max: 999,
    optional: true,
    sample: 1,
  }),
};
