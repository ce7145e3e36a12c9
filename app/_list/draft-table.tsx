import type { draftsInHand } from "#lib/drafts/draft-list.ts";
import { journeyOf } from "#lib/journeys/catalogue.ts";
import { draftPath } from "#lib/web/paths.ts";
import { DateTime } from "./date-time.tsx";
import { Listing } from "./listing.tsx";

type Props = { drafts: Awaited<ReturnType<typeof draftsInHand>> };

export function DraftTable({ drafts }: Props) {
  if (drafts.length === 0) return <p className="govuk-body">There is nothing to finish.</p>;
  return (
    <Listing
      head={["Type", "Location", "Last saved"]}
      rows={drafts.map(({ id, about, type, definitionVersion, locationName, savedAt }) => [
        <a key={id} href={draftPath(id)}>
          {journeyOf(type, definitionVersion)?.title ?? type}
        </a>,
        locationName ?? (about === "location" ? "Not chosen yet" : "Not about one location"),
        <DateTime key={id} at={savedAt} />,
      ])}
    />
  );
}
