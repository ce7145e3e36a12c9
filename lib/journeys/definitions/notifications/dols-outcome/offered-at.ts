import type { ServiceTypeName } from "#lib/kernel/code-lists/service-types.ts";
import type { Location } from "#lib/kernel/facts.ts";

// Nobody stays at, or is cared for day after day by, a location that is registered for these alone. Everywhere else
// somebody might be deprived of their liberty: by an authorisation in a care home or hospital, by the Court of
// Protection anywhere.
const NEVER_DEPRIVES: readonly string[] = [
  "Ambulance service",
  "Blood and Transplant service",
  "Dental service",
  "Diagnostic and/or screening service",
  "Diagnostic and/or screening service - single handed sessional providers",
  "Hyperbaric Chamber",
  "Remote clinical advice service",
] satisfies readonly ServiceTypeName[];
export const offeredAt = ({ serviceTypes }: Location) =>
  serviceTypes.length === 0 || serviceTypes.some((type) => !NEVER_DEPRIVES.includes(type));
