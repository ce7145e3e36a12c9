import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { catalogue } from "#lib/ui/examples/catalogue.ts";
import { leftOut } from "#lib/ui/left-out.ts";
import { SummaryList } from "#lib/ui/summary-list.tsx";
import { demoOnly } from "../demo-only.ts";
import { componentWords } from "./component-words.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: titled("Gallery") };

/** The components that the pages are made of. */
export default function GalleryPage() {
  demoOnly();
  return (
    <Frame back="/">
      <h1 className="govuk-heading-l">Gallery</h1>
      <p className="govuk-body">
        The components that the portal’s pages are made of, each with examples and their code.
      </p>
      <ul className="govuk-list columns-2xs">
        {Object.keys(catalogue).map((component) => (
          <li key={component}>
            <a href={`/dev/gallery/${component}`}>{componentWords(component)}</a>
          </li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">Left out</h2>
      <p className="govuk-body">Components of govuk-frontend that the portal has no use for.</p>
      <SummaryList
        rows={Object.entries(leftOut).map(([component, why]) => ({
          key: { text: componentWords(component) },
          value: { text: `${why}.` },
        }))}
      />
    </Frame>
  );
}
