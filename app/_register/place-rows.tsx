import { longDate } from "#lib/kernel/dates.ts";
import type { LocationRecord, ProviderRecord } from "#lib/register/registration.ts";
import { list, RegistrationTag, row } from "./rows.tsx";

const kindWords: Record<ProviderRecord["kind"], string> = {
  organisation: "Organisation",
  partnership: "Partnership",
  individual: "Individual",
  healthServiceBody: "NHS body",
};

/** What the register says of a provider itself. */
export const providerRows = (provider: ProviderRecord) => [
  row("Number", provider.registerId),
  row("Kind of provider", kindWords[provider.kind]),
  ...standingRows(provider),
];

/** What the register says of a location itself. */
export const locationRows = (location: LocationRecord) => [
  row("Number", location.registerId),
  ...standingRows(location),
  list("Service types", location.serviceTypes),
  list("Regulated activities", location.activities),
  ...(location.careHome || location.beds !== null ? [row("Beds", location.beds ?? "Not on this register")] : []),
  ...(location.bands.length > 0 ? [list("Who it is for", location.bands)] : []),
];

const standingRows = (place: ProviderRecord | LocationRecord) => [
  row("Status", <RegistrationTag {...place} />),
  row(
    place.deregisteredOn ? "Registered from" : "Registered since",
    place.registeredOn ? longDate(place.registeredOn) : "Not on this register",
  ),
  ...(place.deregisteredOn ? [row("Registration ended", longDate(place.deregisteredOn))] : []),
  list("Address", place.address, false),
];
