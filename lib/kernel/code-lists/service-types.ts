import { folded } from "#lib/kernel/folded-name.ts";

export type ServiceType = { readonly name: string; readonly shortName: string | null };

/**
 * The service types, each with the short name that the directory and older documents give it. One short name can stand
 * for two.
 */
const SHORT_NAMES = {
  "Acute services with overnight beds": "Hospital",
  "Acute services without overnight beds / listed acute services with or without overnight beds": "Clinic",
  "Ambulance service": "Ambulances",
  "Blood and Transplant service": "Blood and transplant service",
  "Care home service with nursing": "Nursing homes",
  "Care home service without nursing": "Residential homes",
  "Community based services for people who misuse substances": "Community services - Substance abuse",
  "Community based services for people with a learning disability": "Community services - Learning disabilities",
  "Community based services for people with mental health needs": "Community services - Mental Health",
  "Community health care services - Independent Midwives": null,
  "Community health care services - Nurses Agency only": null,
  "Community healthcare service": "Community services - Healthcare",
  "Dental service": "Dentist",
  "Diagnostic and/or screening service": "Diagnosis/screening",
  "Diagnostic and/or screening service - single handed sessional providers": null,
  "Doctors consultation service": "Doctors/Gps",
  "Doctors treatment service": "Doctors/Gps",
  "Domiciliary care service": "Homecare agencies",
  "Extra Care housing services": "Supported housing",
  "Hospice services": "Hospice",
  "Hospice services at home": "Home hospice care",
  "Hospital services for people with mental health needs, learning disabilities and problems with substance misuse":
    "Hospitals - Mental health/capacity",
  "Hyperbaric Chamber": null,
  "Long term conditions services": "Long-term conditions",
  "Mobile doctors service": "Mobile doctors",
  "Prison Healthcare Services": "Prison healthcare",
  "Rehabilitation services": "Rehabilitation (illness/injury)",
  "Remote clinical advice service": "Phone/online advice",
  "Residential substance misuse treatment and/or rehabilitation service": "Rehabilitation (substance abuse)",
  "Shared Lives": "Shared lives",
  "Specialist college service": "Specialist college service",
  "Supported living service": "Supported living",
  "Urgent care services": "Urgent care centres",
} as const;
export type ServiceTypeName = keyof typeof SHORT_NAMES;

export const serviceTypeNames: readonly string[] = Object.keys(SHORT_NAMES);

const all: readonly ServiceType[] = Object.entries(SHORT_NAMES).map(([name, shortName]) => ({ name, shortName }));
const byName = new Map(all.map((one) => [folded(one.name), one]));
const byShortName = Map.groupBy(all, ({ shortName }) => folded(shortName ?? ""));

export const serviceType = (name: ServiceTypeName): ServiceType => ({ name, shortName: SHORT_NAMES[name] });

/**
 * The service type of that full or short name; undefined when there is none, and when the short name stands for two.
 */
export function serviceTypeNamed(wording: string): ServiceType | undefined {
  const [one, another] = byShortName.get(folded(wording)) ?? [];
  return byName.get(folded(wording)) ?? (another ? undefined : one);
}

export const isServiceTypeWording = (wording: string) =>
  byName.has(folded(wording)) || byShortName.has(folded(wording));
