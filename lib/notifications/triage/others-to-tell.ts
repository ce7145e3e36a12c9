/** Who else may have to be told. Telling the regulator replaces none of it. */
export const othersToTell = {
  council:
    "Your local authority’s safeguarding team, now. What they need to know may differ from what we need to know. For a child: children’s social care.",
  police: "The police, if it may be a crime.",
  coroner: "The coroner or the medical examiner, unless a doctor has told them.",
  family: "The family, or whoever acts for the person.",
  person: "The person, or whoever acts for them: say what happened, and that you are sorry.",
  commissioner: "Whoever pays for the care: the local authority or the NHS.",
  hse: "The Health and Safety Executive (RIDDOR), if the person was hurt by the work or the place.",
  mhra: "The MHRA, on a Yellow Card, if equipment or a medicine may have caused it.",
  dbs: "The Disclosure and Barring Service, if you take a member of staff off care because they may have harmed somebody.",
  lfpse: "NHS England, through LFPSE, if the care was paid for by the NHS.",
  supplier: "The landlord or the supplier, and the fire service if an alarm does not work.",
  supervisoryBody: "The local authority that was asked to authorise it, if it does not know yet.",
} as const;

export type Other = keyof typeof othersToTell;
