/** What can be chosen from, for the templates and for the checks alike. */
export const locations = { house: "Larkspur House", home: "Larkspur at Home" };

export const activities = {
  accommodation: "Accommodation for persons who require nursing or personal care",
  treatment: "Treatment of disease, disorder or injury",
};

export const serviceTypes = { nursing: "Care home service with nursing", homeCare: "Domiciliary care service" };

export const contacts = { me: "Me", someoneElse: "Someone else" };

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

export const sexes = { female: "Female", male: "Male", notKnown: "Not known", otherTerm: "Prefer to use another term" };

export const ethnicGroups = {
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

export const conditions = {
  dementia: "Dementia",
  learningDisability: "A learning disability",
  autism: "Autism",
  mentalHealthNeed: "A mental health need",
  physicalDisability: "A physical disability",
  sensoryImpairment: "A sensory impairment",
  substanceMisuse: "Substance misuse",
  none: "None of these",
  notKnown: "Not known",
};

export const applications = {
  standard: "Standard authorisation, the first",
  further: "Further standard authorisation",
  court: "Court of Protection, to authorise it",
  challenge: "Court of Protection, to challenge an authorisation",
  other: "Another kind",
};

export const applicants = { service: "This service", council: "A local authority", someoneElse: "Someone else" };

export const declarations = {
  agreed: "To the best of my knowledge this is correct and complete as far as I know now.",
};
