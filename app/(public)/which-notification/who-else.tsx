import { type Other, othersToTell } from "#lib/notifications/triage/others-to-tell.ts";

const NOBODY = "Nobody that we know of. Tell whoever pays for the care, or works with you, if it concerns them.";

/** Who else may have to be told. */
export const WhoElse = ({ tell }: { tell: readonly Other[] }) =>
  tell.length === 0 ? (
    <p className="govuk-body">{NOBODY}</p>
  ) : (
    <ul className="govuk-list govuk-list--bullet">
      {tell.map((other) => (
        <li key={other}>{othersToTell[other]}</li>
      ))}
    </ul>
  );
