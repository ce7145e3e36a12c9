import { CaseTags } from "#app/_list/case-tags.tsx";
import { DateTime } from "#app/_list/date-time.tsx";
import { Listing } from "#app/_list/listing.tsx";
import type { inbox } from "#lib/cases/inbox.ts";
import { journeyOf } from "#lib/journeys/catalogue.ts";
import { ageInWords } from "#lib/kernel/age.ts";
import { inboxItemPath } from "#lib/web/paths.ts";

type Waiting = NonNullable<Awaited<ReturnType<typeof inbox>>>["waiting"];

/** Notifications in the order in which they are to be read. */
export const InboxTable = ({ waiting, now }: { waiting: Waiting; now: Date }) => (
  <Listing
    head={["Reference", "Type", "Provider and location", "Received", "Status"]}
    rows={waiting.map((one) => [
      <a key={one.reference} className="govuk-link whitespace-nowrap" href={inboxItemPath(one.reference)}>
        {one.reference}
      </a>,
      journeyOf(one.type, one.definitionVersion)?.title ?? one.type,
      [one.providerName, one.locationName].filter(Boolean).join(", "),
      <Received key={one.reference} at={one.receivedAt} now={now} />,
      <CaseTags key={one.reference} one={one} now={now} />,
    ])}
  />
);

const Received = ({ at, now }: { at: Date; now: Date }) => (
  <>
    <DateTime at={at} />
    <br />
    {ageInWords(at, now)}
  </>
);
