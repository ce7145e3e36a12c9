/** The sectors of providers and locations, as the register words them; its files call a sector the type. */
export const sectors = {
  socialCare: "Social Care Org",
  nhs: "NHS Healthcare Organisation",
  independentHealthcare: "Independent Healthcare Org",
  independentAmbulance: "Independent Ambulance",
  primaryDental: "Primary Dental Care",
  primaryMedical: "Primary Medical Services",
} as const;
