import { Listing } from "#app/_list/listing.tsx";
import type { Found } from "#lib/register/search.ts";
import { locationRecordPath, providerRecordPath } from "#lib/web/paths.ts";
import { RegistrationTag } from "./rows.tsx";

/** Providers and locations that a search found. */
export const FoundTable = ({ found }: { found: readonly Found[] }) => (
  <Listing
    head={["Name", "Number", "Town and postcode", "Status"]}
    rows={found.map((one) => [
      <Name key={one.registerId} {...one} />,
      <span key={one.registerId} className="whitespace-nowrap">
        {one.registerId}
      </span>,
      [one.town, one.postcode].filter(Boolean).join(", ") || "Not on this register",
      <RegistrationTag key={one.status} status={one.status} />,
    ])}
  />
);

const Name = ({ is, registerId, name, providerName }: Found) => (
  <>
    <a href={is === "provider" ? providerRecordPath(registerId) : locationRecordPath(registerId)}>{name}</a>
    <br />
    {is === "provider" ? "Provider" : `Location of ${providerName}`}
  </>
);
