import { begin } from "#app/portal/owed/[owedId]/actions.ts";
import { inLondon, longDate } from "#lib/kernel/dates.ts";
import { submissionPath } from "#lib/kernel/submission.ts";
import type { Owed } from "#lib/submissions/owed.ts";
import { draftPath, owedPath } from "#lib/web/paths.ts";
import { ByEmail } from "./by-email.tsx";
import { SettledOwed } from "./settled-owed.tsx";
import { SmallForm } from "./small-form.tsx";

/** What somebody must send as well, each with what can be done about it or what became of it. */
export const OwedList = ({ owed, tellsWhy = false }: { owed: readonly Owed[]; tellsWhy?: boolean }) =>
  owed.map((one) => (
    <section key={one.id} className="mb-6 border-l-4 border-border pl-4">
      <h3 className="govuk-heading-s mb-1">{one.title}</h3>
      {(tellsWhy || one.markers.length > 0) && <Because owed={one} />}
      <Standing owed={one} />
    </section>
  ));

/** What made it owed. */
export const Because = ({ owed: { because, locationName, markers } }: { owed: Owed }) => (
  <p className="govuk-body mb-2">
    Because of{" "}
    <a className="govuk-link whitespace-nowrap" href={submissionPath(because.reference)}>
      {because.reference}
    </a>
    , sent on {dayOf(because.sentAt)}
    {locationName && ` about ${locationName}`}
    {markers.length > 0 && `: ${markers.join(", ")}`}.
  </p>
);

/** What became of it, or what can be done about it. */
export function Standing({ owed }: { owed: Owed }) {
  const { settled, draftId } = owed;
  if (settled) return <SettledOwed owed={owed} pathOf={submissionPath} />;
  if (draftId)
    return (
      <p className="govuk-body">
        Someone has begun it. <a href={draftPath(draftId)}>Go on with it</a>
      </p>
    );
  return <StillOwed owed={owed} />;
}

/** Nobody has begun it: its button, or how to send it by email; and how to take it off the list. */
const StillOwed = ({ owed: { id, title, secondPart, isByEmail, mayBegin, maySettle } }: { owed: Owed }) => (
  <>
    {isByEmail && <ByEmail />}
    {mayBegin && (
      <SmallForm
        action={begin.bind(null, id)}
        button={secondPart?.button ?? "Start it now"}
        about={title}
        kind="secondary"
      />
    )}
    {!isByEmail && !mayBegin && <p className="govuk-body mb-2">It is still to be sent.</p>}
    {maySettle && (
      <p className="govuk-body">
        <a href={owedPath(id)}>
          It is already sent or not needed<span className="govuk-visually-hidden">: {title}</span>
        </a>
      </p>
    )}
  </>
);

const dayOf = (instant: Date) => longDate(inLondon(instant).day);
