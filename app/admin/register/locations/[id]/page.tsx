import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { Attribution } from "#app/_register/attribution.tsx";
import { NoConditions } from "#app/_register/condition-rows.tsx";
import { LocationDetails } from "#app/_register/location-details.tsx";
import { openLocation } from "#lib/register/registration.ts";
import { locationRecordPath, providerRecordPath, registerPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: titled("Location") };

/** What the register holds of a location, for staff. */
export default async function LocationPage({ params }: Props) {
  const { id } = await params;
  const registration = await read(openLocation, { id }, locationRecordPath(id));
  const { location, provider, holdsConditions } = registration;
  return (
    <Frame wide part={registerPath} back={registerPath}>
      <span className="govuk-caption-l">Location</span>
      <h1 className="govuk-heading-l">{location.name}</h1>
      <p className="govuk-body">
        Of <a href={providerRecordPath(provider.registerId)}>{provider.name}</a>
      </p>
      <LocationDetails location={location} registration={registration} pathOf={locationRecordPath} />
      {!holdsConditions && <NoConditions />}
      <Attribution />
    </Frame>
  );
}
