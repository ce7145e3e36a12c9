import { Frame } from "#app/_frame/frame.tsx";
import { Form } from "#app/_journey/form.tsx";
import { textQuestion } from "#app/_journey/questions.ts";
import { Pager } from "#app/_list/pager.tsx";
import { Attribution } from "#app/_register/attribution.tsx";
import { FoundTable } from "#app/_register/found-table.tsx";
import { parsedSearch, type SearchParams, searchPath } from "#app/_register/parsed-search.ts";
import { searchRegister } from "#lib/register/search.ts";
import { InsetText } from "#lib/ui/inset-text.tsx";
import { registerPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";
import { search } from "./actions.ts";

/** The register, to look something up in. */
export default async function RegisterPage({ searchParams }: { searchParams: SearchParams }) {
  const { searchId, typed, isLost, page } = await parsedSearch(searchParams, registerPath);
  const { found, isMore } = await read(searchRegister, { typed, page }, registerPath);
  const isSearched = typed !== undefined;
  return (
    <Frame wide part={registerPath}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds app-search-line">
          <Form
            key={searchId}
            title={isSearched ? "Search results" : "Search the register"}
            heading="Search the register"
            fields={[
              textQuestion({
                name: "text",
                label: "Name, number, postcode or town",
                hint: "Of a provider or a location. Part of a name is enough. Several words may come in any order.",
                value: typed,
              }),
            ]}
            button="Search"
            action={search}
          >
            {isLost && <InsetText>That search is no longer kept. Search again.</InsetText>}
          </Form>
        </div>
      </div>
      {isSearched && (
        <section aria-labelledby="found">
          <h2 className="govuk-heading-m" id="found">
            Search results
          </h2>
          {found.length > 0 ? (
            <FoundTable found={found} />
          ) : (
            <p className="govuk-body">Nothing on the register fits. Check the spelling, or use fewer words.</p>
          )}
          <Pager
            page={page}
            isMore={isMore}
            pathOf={(number) => searchPath(registerPath, { searchId, page: number })}
          />
        </section>
      )}
      <Attribution />
    </Frame>
  );
}
