import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { Listing } from "#app/_list/listing.tsx";
import { Attribution } from "#app/_register/attribution.tsx";
import { ProviderDetails } from "#app/_register/provider-details.tsx";
import { RegistrationTag } from "#app/_register/rows.tsx";
import { openProvider } from "#lib/register/registration.ts";
import { locationRecordPath, providerRecordPath, registerPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: titled("Provider") };

/** What the register holds of a provider, for staff. */
export default async function ProviderPage({ params }: Props) {
  const { id } = await params;
  const registration = await read(openProvider, { id }, providerRecordPath(id));
  const { provider, locations, total } = registration;
  return (
    <Frame wide part={registerPath} back={registerPath}>
      <span className="govuk-caption-l">Provider</span>
      <h1 className="govuk-heading-l">{provider.name}</h1>
      <ProviderDetails registration={registration} />
      <h2 className="govuk-heading-m">Locations</h2>
      {locations.length > 0 ? (
        <Listing
          head={["Name", "Number", "Town", "Status"]}
          rows={locations.map(({ registerId, name, town, status, dormant }) => [
            <a key={registerId} href={locationRecordPath(registerId)}>
              {name}
            </a>,
            registerId,
            town ?? "Not on this register",
            <RegistrationTag key={status} status={status} dormant={dormant} />,
          ])}
        />
      ) : (
        <p className="govuk-body">No location of this provider is on the register.</p>
      )}
      {locations.length < total && (
        <p className="govuk-body">
          These are {locations.length} of {total}. <a href={registerPath}>Search for the others</a> by name, town or the
          provider’s number.
        </p>
      )}
      <Attribution />
    </Frame>
  );
}
