import type { Location } from "#lib/kernel/facts.ts";
import type { Known, Options } from "./field.ts";

/** The location chosen on an earlier page; undefined before, and when it is no longer one the actor may send for. */
export const chosenLocation = ({ given, facts }: Known): Location | undefined =>
  facts.locations.find(({ id }) => id === given.location);

/** What the chosen location is registered to do; all there is when the register does not say. */
export const activitiesThere = (known: Known) => named(chosenLocation(known)?.activities, ACTIVITIES);
export const serviceTypesThere = (known: Known) => named(chosenLocation(known)?.serviceTypes, SERVICE_TYPES);

function named(registered: readonly string[] = [], all: readonly string[]): Options {
  return Object.fromEntries((registered.length > 0 ? registered : all).map((name) => [name, name]));
}

const ACTIVITIES = [
  "Accommodation for persons who require nursing or personal care",
  "Accommodation for persons who require treatment for substance misuse",
  "Assessment or medical treatment for persons detained under the Mental Health Act 1983",
  "Diagnostic and screening procedures",
  "Family planning",
  "Management of supply of blood and blood derived products",
  "Maternity and midwifery services",
  "Nursing care",
  "Personal care",
  "Services in slimming clinics",
  "Surgical procedures",
  "Termination of pregnancies",
  "Transport services, triage and medical advice provided remotely",
  "Treatment of disease, disorder or injury",
];

const SERVICE_TYPES = [
  "Acute services with overnight beds",
  "Acute services without overnight beds / listed acute services with or without overnight beds",
  "Ambulance service",
  "Blood and Transplant service",
  "Care home service with nursing",
  "Care home service without nursing",
  "Community based services for people who misuse substances",
  "Community based services for people with a learning disability",
  "Community based services for people with mental health needs",
  "Community health care services - Independent Midwives",
  "Community health care services - Nurses Agency only",
  "Community healthcare service",
  "Dental service",
  "Diagnostic and/or screening service",
  "Diagnostic and/or screening service - single handed sessional providers",
  "Doctors consultation service",
  "Doctors treatment service",
  "Domiciliary care service",
  "Extra Care housing services",
  "Hospice services",
  "Hospice services at home",
  "Hospital services for people with mental health needs, learning disabilities and problems with substance misuse",
  "Hyperbaric Chamber",
  "Long term conditions services",
  "Mobile doctors service",
  "Prison Healthcare Services",
  "Rehabilitation services",
  "Remote clinical advice service",
  "Residential substance misuse treatment and/or rehabilitation service",
  "Shared Lives",
  "Specialist college service",
  "Supported living service",
  "Urgent care services",
];
