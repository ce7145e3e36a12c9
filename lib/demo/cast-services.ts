const personalCare = { name: "Personal care", code: "RA1" };
const accommodation = { name: "Accommodation for persons who require nursing or personal care", code: "RA2" };
const treatment = { name: "Treatment of disease, disorder or injury", code: "RA5" };
const detention = {
  name: "Assessment or medical treatment for persons detained under the Mental Health Act 1983",
  code: "RA6",
};

const SOCIAL_CARE = "Social Care Org";

/** What each kind of service in the demo is registered for, in the register's own words. */
export const services = {
  nursingHome: {
    sector: SOCIAL_CARE,
    careHome: true,
    activities: [accommodation, treatment],
    serviceTypes: [{ name: "Care home service with nursing", shortName: "Nursing homes" }],
  },
  residentialHome: {
    sector: SOCIAL_CARE,
    careHome: true,
    activities: [accommodation],
    serviceTypes: [{ name: "Care home service without nursing", shortName: "Residential homes" }],
  },
  homeCare: {
    sector: SOCIAL_CARE,
    careHome: false,
    activities: [personalCare],
    serviceTypes: [{ name: "Domiciliary care service", shortName: "Homecare agencies" }],
  },
  supportedLiving: {
    sector: SOCIAL_CARE,
    careHome: false,
    activities: [personalCare],
    serviceTypes: [{ name: "Supported living service", shortName: "Supported living" }],
  },
  mentalHealthHospital: {
    sector: "Independent Healthcare Org",
    careHome: false,
    activities: [detention, treatment],
    serviceTypes: [
      {
        name: "Hospital services for people with mental health needs, learning disabilities and problems with substance misuse",
        shortName: "Hospitals - Mental health/capacity",
      },
    ],
  },
};
