import type { Registration } from "#lib/register/registration.ts";
import { SummaryList } from "#lib/ui/summary-list.tsx";
import { conditionRows, NoConditions } from "./condition-rows.tsx";
import { nobody, peopleRows } from "./people-rows.tsx";
import { providerRows } from "./place-rows.tsx";

type Props = {
  registration: Registration;
  /** Where the name is not the heading of the page. */
  isCard?: boolean;
};

/** Everything that the register says of a provider as a whole, for its reader. */
export function ProviderDetails({
  registration: { provider, people, conditions, holdsConditions },
  isCard = false,
}: Props) {
  const here = people.filter(({ locationId }) => locationId === null);
  return (
    <>
      <SummaryList
        card={isCard ? { title: { text: provider.name } } : undefined}
        rows={[
          ...providerRows(provider),
          ...(here.length === 0 ? [nobody("Registered people")] : peopleRows(here)),
          ...conditionRows(conditions.filter(({ locationId }) => locationId === null)),
        ]}
      />
      {!holdsConditions && <NoConditions />}
    </>
  );
}
