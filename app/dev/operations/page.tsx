import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { Listing } from "#app/_list/listing.tsx";
import { demoOnly } from "../demo-only.ts";
import { shells } from "./shells.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: titled("Operations") };

/** Everything that can be done and looked at, and what is done by the clock: who may, what can go wrong, who is told. */
export default function OperationsPage() {
  demoOnly();
  return (
    <Frame wide back="/">
      <h1 className="govuk-heading-l">Operations</h1>
      <p className="govuk-body">
        An operation changes something, a reading looks at something, a job is done by the clock. Whoever may not do one
        is told that nothing is there.
      </p>
      <Listing
        head={["Name", "What it is", "Who may", "Errors", "Emails"]}
        rows={shells().map(({ is, verb, name, file, who, errors, emails }) => [
          <span key={verb} className="wrap-anywhere">
            {name}
            <br />
            {verb}
            <br />
            {file}
          </span>,
          is,
          <code key={verb} className="wrap-anywhere">
            {who}
          </code>,
          errors.join(", ") || "None",
          emails.join(", ") || "None",
        ])}
      />
    </Frame>
  );
}
