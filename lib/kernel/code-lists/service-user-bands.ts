import { folded } from "#lib/kernel/folded-name.ts";

/** The service user bands of the monthly file, by the wording that documents and the directory have for them. */
const BANDS: Readonly<Record<string, string>> = {
  "Caring for adults over 65 yrs": "Older People",
  "Caring for adults under 65 yrs": "Younger Adults",
  "Caring for children": "Children 0-18 years",
  Dementia: "Dementia",
  "Caring for people whose rights are restricted under the Mental Health Act":
    "People detained under the Mental Health Act",
  "Eating disorders": "People with an eating disorder",
  "Learning disabilities": "Learning disabilities or autistic spectrum disorder",
  "Mental health conditions": "Mental Health",
  "Physical disabilities": "Physical Disability",
  "Sensory impairment": "Sensory Impairment",
  "Substance misuse problems": "People who misuse drugs and alcohol",
  "Services for everyone": "Whole Population",
};

const known = new Map(
  Object.entries(BANDS).flatMap(([wording, band]) => [wording, band].map((name) => [folded(name), band])),
);

export const serviceUserBandNamed = (wording: string): string | undefined => known.get(folded(wording));
