import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { Listing } from "#app/_list/listing.tsx";
import { catalogue } from "#lib/journeys/catalogue.ts";
import { everyPage } from "#lib/journeys/loop.ts";
import { always } from "#lib/journeys/page.ts";
import { demoOnly } from "../demo-only.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: titled("Journeys") };

/** Every journey drawn as its list of pages, with the condition of those that are not always asked. */
export default function JourneysPage() {
  demoOnly();
  return (
    <Frame wide back="/">
      <h1 className="govuk-heading-l">Journeys</h1>
      {catalogue.map((journey) => (
        <section key={`${journey.slug} ${journey.version}`}>
          <h2 className="govuk-heading-m">
            {journey.title}, version {journey.version}
          </h2>
          <p className="govuk-body">{journey.source}</p>
          <Listing
            head={["Page", "Section", "Heading", "Questions", "Asked"]}
            rows={everyPage(journey).map(({ slug, section, heading, fields, isAsked }) => [
              slug,
              section,
              heading,
              <span key={slug} className="wrap-anywhere">
                {Object.keys(fields).join(", ")}
              </span>,
              isAsked === always ? (
                "Always"
              ) : (
                <code key={slug} className="block min-w-40 wrap-anywhere">
                  {String(isAsked)}
                </code>
              ),
            ])}
          />
        </section>
      ))}
    </Frame>
  );
}
