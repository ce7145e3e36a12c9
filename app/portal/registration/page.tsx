import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { Form } from "#app/_journey/form.tsx";
import { textQuestion } from "#app/_journey/questions.ts";
import { Pager } from "#app/_list/pager.tsx";
import { Attribution } from "#app/_register/attribution.tsx";
import { LocationDetails } from "#app/_register/location-details.tsx";
import { parsedSearch, type SearchParams, searchPath } from "#app/_register/parsed-search.ts";
import { ProviderDetails } from "#app/_register/provider-details.tsx";
import { counted } from "#lib/kernel/words.ts";
import { LOCATIONS_SHOWN, ownRegistration } from "#lib/register/registration.ts";
import { InsetText } from "#lib/ui/inset-text.tsx";
import { registrationPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";
import { findLocation } from "./actions.ts";

const findQuestion = (typed: string | undefined) =>
  textQuestion({
    name: "text",
    label: "Find a location",
    hint: "By its name, number, postcode or town.",
    value: typed,
  });

/** What the register holds of somebody's own provider. */
export default async function RegistrationPage({ searchParams }: { searchParams: SearchParams }) {
  const { searchId, typed, isLost, page } = await parsedSearch(searchParams, registrationPath);
  const registration = await read(ownRegistration, { typed, page }, registrationPath);
  const { locations, total, people, isMore } = registration;
  const record = (
    <>
      <ProviderDetails registration={registration} isCard />
      {people.some(({ name }) => name === null) && (
        <p className="govuk-body">Your role shows how many people hold a registered role, not who they are.</p>
      )}
      <h2 className="govuk-heading-m">{total === 1 ? "Location" : `${counted(total, "location")}`}</h2>
      {isLost && <InsetText>That search is no longer kept. Search again.</InsetText>}
    </>
  );
  return (
    <Frame wide part={registrationPath}>
      {total > LOCATIONS_SHOWN ? (
        <Form
          key={searchId}
          title="Registration"
          heading="Registration"
          fields={[findQuestion(typed)]}
          button="Find"
          action={findLocation}
        >
          {record}
        </Form>
      ) : (
        <>
          <title>{titled("Registration")}</title>
          <h1 className="govuk-heading-l">Registration</h1>
          {record}
        </>
      )}
      {typed !== undefined && (
        <p className="govuk-body">
          {locations.length === 0 && "No location of yours fits. Check the spelling, or use fewer words. "}
          <a href={registrationPath}>Show all locations</a>
        </p>
      )}
      {locations.map((location) => (
        <LocationDetails key={location.id} location={location} registration={registration} isCard />
      ))}
      <Pager
        page={page}
        isMore={isMore}
        pathOf={(number) => searchPath(registrationPath, { searchId, page: number })}
      />
      <Attribution />
    </Frame>
  );
}
