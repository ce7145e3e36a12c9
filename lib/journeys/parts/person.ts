import type { Answers, Options } from "../field.ts";
import { date } from "../fields/date.ts";
import { personCode } from "../fields/person-code.ts";
import { radios } from "../fields/radios.ts";
import { part } from "../journey.ts";
import { isLater } from "../known-days.ts";

export const ageRanges = {
  under1: "Under 1",
  from1to4: "1 to 4",
  from5to11: "5 to 11",
  from12to15: "12 to 15",
  from16to17: "16 to 17",
  from18to24: "18 to 24",
  from25to34: "25 to 34",
  from35to44: "35 to 44",
  from45to54: "45 to 54",
  from55to64: "55 to 64",
  from65to74: "65 to 74",
  from75to84: "75 to 84",
  over85: "85 or over",
  notKnown: "Not known",
};

/** Who it is, by code and never by name, in as few questions as there can be before what happened. */
const identity = <K extends string>(ages: Options<K>, sample: NoInfer<K>) => ({
  personCode: personCode({
    label: "Unique identifier",
    hint: "Your own code for the person, like P-014. Do not enter their name or NHS number. Keep your own record of which code is which person: we do not keep one.",
    missing: "Enter your code for the person",
  }),
  beganUsingOn: date({
    label: "Date they began to use the service",
    inFull: "Date the person began to use the service",
    past: true,
    notKnown: "I do not know the date",
    missing: "Enter the date they began to use the service, or select that you do not know it",
    sample: -400,
  }),
  ageRange: radios({ label: "Age range", options: ages, missing: "Select their age range", sample }),
});

const legalOrder = {
  legalStatus: radios({
    label: "Was there a legal order about their care?",
    inFull: "Was there a legal order about the person’s care at the time?",
    hint: "At the time that it happened.",
    options: {
      dols: "An authorisation to deprive them of their liberty (DoLS)",
      courtOrder: "A Court of Protection order",
      detained: "Detained under the Mental Health Act 1983",
      discharged: {
        label: "Conditionally discharged under that Act",
        hint: "With conditions that deprive them of their liberty.",
      },
      none: "No",
      notKnown: "Not known yet",
    },
    missing: "Select the legal order about their care, or “No”",
  }),
};

const heading = "The person using the service";

/** One person using the service. */
export const person = part()
  .section("The person")
  .page("b1", { heading, carried: "all", fields: identity(ageRanges, "from75to84") })
  .build();

const fields = { ...identity(ageRanges, "from75to84"), ...legalOrder };

/** The same where it is not known already that there is a legal order. */
export const personUnderOrder = part().section("The person").page("b1", { heading, carried: "all", fields }).build();

/** The same once it is known on which day it happened. */
export const personUnderOrderSince = (since: (given: Answers) => string | undefined) =>
  part()
    .section("The person")
    .page("b1", {
      heading,
      carried: "all",
      fields,
      warn: (given) =>
        isLater(given.beganUsingOn, since(given)) &&
        "It is dated before the person began to use the service. Check both dates.",
    })
    .build();

/** Of whom some were never alive. */
export const personWhoDied = part()
  .section("The person")
  .page("b1", {
    heading,
    carried: "all",
    fields: { ...identity({ stillborn: "Stillborn", ...ageRanges }, "from75to84"), ...legalOrder },
    warn: ({ legalStatus }) =>
      legalStatus === "detained" &&
      "The death of a person who was detained, or who could have been, has a notification of its own under regulation 17. Send that one instead of this one.",
  })
  .build();

const UNDER_18 = ["stillborn", "under1", "from1to4", "from5to11", "from12to15", "from16to17"];

export const isChild = (ageRange: string | undefined) => ageRange !== undefined && UNDER_18.includes(ageRange);
