import { date } from "../fields/date.ts";
import { text } from "../fields/text.ts";
import { textarea } from "../fields/textarea.ts";
import { yesNoNotKnown } from "../fields/yes-no.ts";
import { isLater } from "../known-days.ts";
import type { PageErrors } from "../page.ts";

const wasRestrained = { field: "restraint", is: "yes" };
const hadSurgery = { field: "surgery", is: "yes" };

/** What came before a death and may have led to it. */
export const surgeryAndRestraint = {
  surgery: yesNoNotKnown({
    label: "Did the person die during surgery, or within 30 days of it?",
    missing: "Select yes if the person died during surgery or within 30 days of it",
  }),
  surgeryProcedure: text({
    label: "What was the procedure?",
    inFull: "What was the surgery?",
    missing: "Enter the procedure",
    revealedBy: hadSurgery,
    sample: "Repair of a broken hip",
  }),
  surgeryOn: date({
    label: "Date of the surgery",
    past: true,
    notKnown: "I do not know the date of the surgery",
    missing: "Enter the date of the surgery, or select that you do not know it",
    revealedBy: hadSurgery,
    sample: -15,
  }),
  restraint: yesNoNotKnown({
    label: "Did the person die while restraint was used, or within 30 days of it?",
    missing: "Select yes if the person died during restraint or within 30 days of it",
  }),
  restraintType: text({
    label: "What type of restraint was it?",
    inFull: "What type of restraint was used?",
    missing: "Enter the type of restraint",
    revealedBy: wasRestrained,
    sample: "Holding by the arms",
  }),
  restraintOn: date({
    label: "Date of the restraint",
    past: true,
    notKnown: "I do not know the date of the restraint",
    missing: "Enter the date of the restraint, or select that you do not know it",
    revealedBy: wasRestrained,
    sample: -12,
  }),
  restraintInWords: textarea({
    label: "Why and how was it used?",
    inFull: "Why and how was restraint used?",
    prompts: ["what was tried before it", "who held the person, how, and for how long", "how the person was watched"],
    missing: "Enter why and how restraint was used",
    revealedBy: wasRestrained,
  }),
  termination: yesNoNotKnown({
    label: "Did the person die within 12 months of a termination of pregnancy at the service?",
    missing: "Select yes if the person died within 12 months of a termination of pregnancy",
  }),
  terminationOn: date({
    label: "Date of the termination",
    past: true,
    notKnown: "I do not know the date of the termination",
    missing: "Enter the date of the termination, or select that you do not know it",
    revealedBy: { field: "termination", is: "yes" },
    sample: -90,
  }),
};

type Days = { readonly [K in "diedOn" | "surgeryOn" | "restraintOn" | "terminationOn"]?: string };

export function checkSurgeryAndRestraint({ diedOn, surgeryOn, restraintOn, terminationOn }: Days): PageErrors {
  return {
    ...(isLater(surgeryOn, diedOn) && {
      surgeryOn: "Date of the surgery must be the same as or before the date of death",
    }),
    ...(isLater(restraintOn, diedOn) && {
      restraintOn: "Date of the restraint must be the same as or before the date of death",
    }),
    ...(isLater(terminationOn, diedOn) && {
      terminationOn: "Date of the termination must be the same as or before the date of death",
    }),
  };
}
