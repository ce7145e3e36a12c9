import type { OwedType } from "#lib/journeys/owed.ts";
import { InsetText } from "#lib/ui/inset-text.tsx";

/** What must be sent as well once this is: then it is on the list with the way to do so. */
export const AlsoOwed = ({ types }: { types: readonly OwedType[] }) =>
  types.length > 0 && (
    <InsetText>
      <p className="govuk-body">What you told us means that you must also send:</p>
      <ul className="govuk-list govuk-list--bullet">
        {types.map(({ type, title, journey }) => (
          <li key={type}>
            {title}
            {!journey && ", by email"}
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        Send this first. The next page shows how to send {types.length === 1 ? "it" : "them"}.
      </p>
    </InsetText>
  );
