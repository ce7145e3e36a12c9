import { DateTime } from "#app/_list/date-time.tsx";
import { Listing } from "#app/_list/listing.tsx";
import type { HistoryEntry } from "#lib/cases/case-history.ts";
import { statusToStaff } from "#lib/cases/status.ts";

/** What happened to a notification since it was sent, and who did it. */
export const History = ({ entries }: { entries: readonly HistoryEntry[] }) => (
  <section aria-labelledby="history">
    <h2 className="govuk-heading-m" id="history">
      History
    </h2>
    <Listing
      head={["When", "What happened", "Who"]}
      rows={entries.map(({ at, kind, byStaff, name }) => [
        <DateTime key={kind} at={at} />,
        kind === "read" ? "Read for the first time" : statusToStaff(kind),
        name ? `${name}, ${byStaff ? "for the regulator" : "for the provider"}` : "Somebody for the provider",
      ])}
    />
  </section>
);
