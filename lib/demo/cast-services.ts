import { activity } from "#lib/kernel/code-lists/activities.ts";
import { sectors } from "#lib/kernel/code-lists/sectors.ts";
import { serviceType } from "#lib/kernel/code-lists/service-types.ts";

const personalCare = activity("RA1");
const accommodation = activity("RA2");
const treatment = activity("RA5");
const detention = activity("RA6");

/** What each kind of service in the demo is registered for, in the register's own words. */
export const services = {
  nursingHome: {
    sector: sectors.socialCare,
    careHome: true,
    activities: [accommodation, treatment],
    serviceTypes: [serviceType("Care home service with nursing")],
  },
  residentialHome: {
    sector: sectors.socialCare,
    careHome: true,
    activities: [accommodation],
    serviceTypes: [serviceType("Care home service without nursing")],
  },
  homeCare: {
    sector: sectors.socialCare,
    careHome: false,
    activities: [personalCare],
    serviceTypes: [serviceType("Domiciliary care service")],
  },
  supportedLiving: {
    sector: sectors.socialCare,
    careHome: false,
    activities: [personalCare],
    serviceTypes: [serviceType("Supported living service")],
  },
  mentalHealthHospital: {
    sector: sectors.independentHealthcare,
    careHome: false,
    activities: [detention, treatment],
    serviceTypes: [
      serviceType(
        "Hospital services for people with mental health needs, learning disabilities and problems with substance misuse",
      ),
    ],
  },
};
