import type { Field, Fields } from "../field.ts";
import { checkboxes } from "../fields/checkboxes.ts";
import { radios } from "../fields/radios.ts";
import { select } from "../fields/select.ts";
import { text } from "../fields/text.ts";
import { yesNoNotKnown } from "../fields/yes-no.ts";
import { part } from "../journey.ts";

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

type EthnicGroup = Field<keyof typeof ethnicGroups>;

const moreAbout = <F extends Fields>(first: F, ethnicGroup: EthnicGroup) =>
  part()
    .section("More about the person")
    .page("b4", {
      heading: "More about the person",
      carried: ["sex", "sexOtherTerm", "ethnicGroup", "conditions"],
      fields: {
        ...first,
        sex: radios({
          label: "Sex",
          options: { female: "Female", male: "Male", notKnown: "Not known", otherTerm: "Another term" },
          optional: true,
        }),
        sexOtherTerm: text({
          label: "Which term?",
          inFull: "The term for the person’s sex",
          optional: true,
          revealedBy: { field: "sex", is: "otherTerm" },
          input: { width: 20 },
        }),
        ethnicGroup,
        conditions: checkboxes({
          label: "Conditions and needs",
          inFull: "Conditions and needs of the person",
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
    .build();

const ethnicGroup = { label: "Ethnic group", options: ethnicGroups, sample: "notKnown" } as const;
const optional = select({ ...ethnicGroup, optional: true });
/** That of somebody detained is counted: it can be not known, and not left out. */
const counted = select({ ...ethnicGroup, missing: "Select their ethnic group, or “Not known”" });

const mentalCapacity = {
  couldDecide: yesNoNotKnown({
    label: "At the time, could they decide about their own care?",
    inFull: "At the time, could the person decide about their own care?",
    hint: "Whether they had the mental capacity to.",
    optional: true,
  }),
};

/** What is asked about a person once it is told what happened: all of it may be left out. */
export const moreAboutPerson = moreAbout(mentalCapacity, optional);
export const moreAboutDetainedPerson = moreAbout(mentalCapacity, counted);

/** The same of somebody whose death is told of: nobody asks what they could decide. */
export const moreAboutPersonWhoDied = moreAbout({}, optional);
export const moreAboutDetainedPersonWhoDied = moreAbout({}, counted);
