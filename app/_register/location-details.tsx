import type { LocationRecord, Registration } from "#lib/register/registration.ts";
import { SummaryList } from "#lib/ui/summary-list.tsx";
import { conditionRows } from "./condition-rows.tsx";
import { nobody, peopleRows } from "./people-rows.tsx";
import { locationRows } from "./place-rows.tsx";
import { relationshipRows } from "./relationship-rows.tsx";

type Props = {
  location: LocationRecord;
  registration: Registration;
  /** Among others it is a card with its name. */
  isCard?: boolean;
  /** Where the page of a related location is, if there is one. */
  pathOf?: (registerId: string) => string;
};

/** Everything that the register says of a location, for its reader. */
export function LocationDetails({
  location,
  registration: { provider, people, conditions },
  isCard = false,
  pathOf,
}: Props) {
  const here = people.filter(({ locationId }) => locationId === location.id);
  const hasManager = here.some(({ role, until }) => role === "registeredManager" && until === null);
  // Who carries it on alone may be in charge in person, and NHS bodies need no manager. Source: lib/journeys/README.md, "Registered roles".
  const needsManager = location.status === "registered" && !["individual", "healthServiceBody"].includes(provider.kind);
  return (
    <SummaryList
      card={isCard ? { title: { text: location.name, headingLevel: 3 } } : undefined}
      rows={[
        ...locationRows(location),
        ...(needsManager && !hasManager ? [nobody("Registered manager")] : []),
        ...peopleRows(here),
        ...conditionRows(conditions.filter(({ locationId }) => locationId === location.id)),
        ...relationshipRows(location, pathOf),
      ]}
    />
  );
}
