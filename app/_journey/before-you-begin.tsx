import type { Journey } from "#lib/journeys/journey.ts";
import { WarningText } from "#lib/ui/warning-text.tsx";

type Props = { before: Journey["before"] };

/** What must be read before any question: what to do first when somebody is in danger. */
export const BeforeYouBegin = ({ before }: Props) =>
  before && (
    <>
      <WarningText>{before.heading}</WarningText>
      {before.paragraphs.map((words) => (
        <p key={words} className="govuk-body">
          {words}
        </p>
      ))}
    </>
  );
