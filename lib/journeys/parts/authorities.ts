import { date } from "../fields/date.ts";
import { text } from "../fields/text.ts";
import { yesNoNotKnown } from "../fields/yes-no.ts";
import { isLater } from "../known-days.ts";
import type { PageErrors } from "../page.ts";

const coronerTold = { field: "coronerTold", is: "yes" };

/** What the coroner knows and does about a death. */
export const coroner = {
  coronerTold: yesNoNotKnown({
    label: "Has the coroner been told?",
    missing: "Select yes if the coroner has been told",
  }),
  coronerToldOn: date({
    label: "Date the coroner was told",
    past: true,
    notKnown: "I do not know when the coroner was told",
    missing: "Enter the date the coroner was told, or select that you do not know it",
    revealedBy: coronerTold,
    sample: -3,
  }),
  postMortem: yesNoNotKnown({
    label: "Will there be a post-mortem?",
    missing: "Select yes if there will be a post-mortem",
    revealedBy: coronerTold,
  }),
  inquest: yesNoNotKnown({
    label: "Will there be an inquest?",
    missing: "Select yes if there will be an inquest",
    revealedBy: coronerTold,
  }),
};

type Told = { readonly diedOn?: string; readonly coronerToldOn?: string };

export const checkCoroner = ({ diedOn, coronerToldOn }: Told): PageErrors =>
  isLater(diedOn, coronerToldOn)
    ? { coronerToldOn: "Date the coroner was told must be the same as or after the date of death" }
    : {};

export const police = {
  policeInvolved: yesNoNotKnown({
    label: "Are the police involved?",
    hint: "This covers it: you do not have to send another notification about the police.",
    missing: "Select yes if the police are involved",
  }),
  policeReference: text({
    label: "Their reference",
    inFull: "Reference from the police",
    optional: true,
    revealedBy: { field: "policeInvolved", is: "yes" },
    input: { width: 20 },
    sample: "Log 118 of 4 November",
  }),
};
