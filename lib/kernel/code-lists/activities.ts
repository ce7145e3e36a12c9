import { folded } from "#lib/kernel/folded-name.ts";

/**
 * The regulated activities by their codes in the API. Source: Health and Social Care Act 2008 (Regulated Activities)
 * Regulations 2014, schedule 1.
 */
const ACTIVITIES = {
  RA1: "Personal care",
  RA2: "Accommodation for persons who require nursing or personal care",
  RA3: "Accommodation for persons who require treatment for substance misuse",
  RA5: "Treatment of disease, disorder or injury",
  RA6: "Assessment or medical treatment for persons detained under the Mental Health Act 1983",
  RA7: "Surgical procedures",
  RA8: "Diagnostic and screening procedures",
  RA9: "Management of supply of blood and blood derived products",
  RA10: "Transport services, triage and medical advice provided remotely",
  RA11: "Maternity and midwifery services",
  RA12: "Termination of pregnancies",
  RA13: "Services in slimming clinics",
  RA14: "Nursing care",
  RA15: "Family planning",
} as const;
type ActivityCode = keyof typeof ACTIVITIES;

const byCode: ReadonlyMap<string, string> = new Map(Object.entries(ACTIVITIES));
const known = new Map(Object.entries(ACTIVITIES).map(([code, name]) => [folded(name), { name, code }]));

export const activity = (code: ActivityCode): { name: string; code: string } => ({ name: ACTIVITIES[code], code });
export const activityWithCode = (code: string): string | undefined => byCode.get(code.trim().toUpperCase());
export const activityNamed = (wording: string): { name: string; code: string } | undefined =>
  known.get(folded(wording));

/** Their names, in the order of the alphabet. */
export const activityNames: readonly string[] = Object.values(ACTIVITIES).sort();
