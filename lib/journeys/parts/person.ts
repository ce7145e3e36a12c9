import type { Options } from "../field.ts";
import { checkboxes } from "../fields/checkboxes.ts";
import { date } from "../fields/date.ts";
import { personCode } from "../fields/person-code.ts";
import { radios } from "../fields/radios.ts";
import { select } from "../fields/select.ts";
import { text } from "../fields/text.ts";
import { yesNoNotKnown } from "../fields/yes-no.ts";
import { part } from "../journey.ts";

const ageRanges = {
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

const ethnicGroups = {
  whiteBritish: "White: English, Welsh, Scottish, Northern Irish or British",
  whiteIrish: "White: Irish",
  whiteTraveller: "White: Gypsy or Irish Traveller",
  whiteOther: "White: any other background",
  mixedCaribbean: "Mixed: White and Black Caribbean",
  mixedAfrican: "Mixed: White and Black African",
  mixedAsian: "Mixed: White and Asian",
  mixedOther: "Mixed: any other background",
  asianIndian: "Asian or Asian British: Indian",
  asianPakistani: "Asian or Asian British: Pakistani",
  asianBangladeshi: "Asian or Asian British: Bangladeshi",
  asianChinese: "Asian or Asian British: Chinese",
  asianOther: "Asian or Asian British: any other background",
  blackAfrican: "Black or Black British: African",
  blackCaribbean: "Black or Black British: Caribbean",
  blackOther: "Black or Black British: any other background",
  arab: "Other: Arab",
  other: "Other: any other ethnic group",
  notKnown: "Not known",
};

type Variant<K extends string> = {
  readonly ages: Options<K>;
  readonly sample: NoInfer<K>;
  /** What to look at again before sending when the person was detained. */
  readonly whenDetained?: string;
};

/** One person using the service, by code and never by name. */
const personOf = <K extends string>({ ages, sample, whenDetained }: Variant<K>) =>
  part()
    .section("The person")
    .page("b1", {
      heading: "The person using the service",
      fields: {
        personCode: personCode({
          label: "Unique identifier",
          hint: "Your own code for the person, like P-014. Do not enter their name or NHS number. Keep your own record of which code is which person: we do not keep one.",
          missing: "Enter your code for the person",
        }),
        beganUsingOn: date({
          label: "Date they began to use the service",
          past: true,
          notKnown: "I do not know the date",
          missing: "Enter the date they began to use the service, or select that you do not know it",
          sample: -400,
        }),
        ageRange: radios({ label: "Age range", options: ages, missing: "Select their age range", sample }),
      },
    })
    .page("b4", {
      heading: "More about the person",
      fields: {
        sex: radios({
          label: "Sex",
          options: { female: "Female", male: "Male", notKnown: "Not known", otherTerm: "Prefer to use another term" },
          optional: true,
        }),
        sexOtherTerm: text({
          label: "The term they prefer",
          optional: true,
          revealedBy: { field: "sex", is: "otherTerm" },
          input: { width: 20 },
        }),
        ethnicGroup: select({ label: "Ethnic group", options: ethnicGroups, optional: true, sample: "notKnown" }),
        conditions: checkboxes({
          label: "Does the person have any of these?",
          hint: "Select all that apply.",
          options: {
            dementia: "Dementia",
            learningDisability: "A learning disability",
            autism: "Autism",
            mentalHealthNeed: "A mental health need",
            physicalDisability: "A physical disability",
            sensoryImpairment: "A sensory impairment",
            substanceMisuse: "Substance misuse",
            none: { label: "None of these", alone: true },
            notKnown: { label: "Not known", alone: true },
          },
          optional: true,
        }),
      },
    })
    .page("b7", {
      heading: "Decisions and legal status",
      fields: {
        lacksCapacity: yesNoNotKnown({
          label: "Does the person lack mental capacity for decisions about this?",
          optional: true,
        }),
        legalStatus: radios({
          label: "Was the person under any of these at the time?",
          options: {
            dols: "An authorisation to deprive them of their liberty (DoLS)",
            courtOrder: "A Court of Protection order",
            detained: "Detained under the Mental Health Act 1983",
            none: "None of these",
            notKnown: "Not known",
          },
          missing: "Select what the person was under at the time, or “None of these”",
        }),
      },
      warn: ({ legalStatus }) => legalStatus === "detained" && whenDetained,
    })
    .build();

export const person = personOf({ ages: ageRanges, sample: "from75to84" });

/** Of whom some were never alive. */
export const personWhoDied = personOf({
  ages: { stillborn: "Stillborn", ...ageRanges },
  sample: "from75to84",
  whenDetained:
    "The death of a person who was detained, or who could have been, has a notification of its own under regulation 17. Send that one instead of this one.",
});

const UNDER_18 = ["stillborn", "under1", "from1to4", "from5to11", "from12to15", "from16to17"];

export const isChild = (ageRange: string | undefined) => ageRange !== undefined && UNDER_18.includes(ageRange);
