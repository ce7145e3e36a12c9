import type { draftsInHand } from "#lib/drafts/draft-list.ts";
import { draftPath } from "#lib/web/paths.ts";
import { DateTime } from "./date-time.tsx";
import { Listing } from "./listing.tsx";

type Props = { drafts: Awaited<ReturnType<typeof draftsInHand>> };

export function DraftTable({ drafts }: Props) {
  if (drafts.length === 0) return <p className="govuk-body">There is nothing to finish.</p>;
  return (
    <Listing
      head={["Type", "About", "Location", "Begun", "Last saved"]}
      rows={drafts.map(({ id, about, title, markers, locationName, makerName, isMine, createdAt, savedAt }) => [
        <a key={id} href={draftPath(id)}>
          {title}
        </a>,
        <Markers key={id} markers={markers} />,
        locationName ?? (about === "location" ? "Not chosen yet" : "Not about one location"),
        <span key={id}>
          {(isMine || makerName) && <span className="block">By {isMine ? "you" : makerName}</span>}
          <DateTime at={createdAt} />
        </span>,
        <DateTime key={id} at={savedAt} />,
      ])}
    />
  );
}

/** The code of the person and the day of the event. */
export const Markers = ({ markers }: { markers: readonly string[] }) =>
  markers.length === 0
    ? "Not answered yet"
    : markers.map((marker) => (
        <span key={marker} className="block whitespace-nowrap">
          {marker}
        </span>
      ));
