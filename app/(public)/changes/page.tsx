import type { Metadata } from "next";
import { Bullets } from "#app/_frame/bullets.tsx";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { longDate } from "#lib/kernel/dates.ts";
import { changes } from "./changes.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: titled("What has changed") };

/** What has changed for those who use the service, the newest first. */
export default function ChangesPage() {
  return (
    <Frame back="/">
      <h1 className="govuk-heading-l">What has changed</h1>
      <p className="govuk-body">This service is new and grows. This is what changed for you.</p>
      {changes.map(({ on, what }) => (
        <section key={on}>
          <h2 className="govuk-heading-m">{longDate(on)}</h2>
          <Bullets>{what}</Bullets>
        </section>
      ))}
    </Frame>
  );
}
