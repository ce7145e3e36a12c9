import type { Because } from "#lib/drafts/filled-in.ts";
import { submissionPath } from "#lib/kernel/submission.ts";
import { InsetText } from "#lib/ui/inset-text.tsx";

/** That answers were passed on from what was sent before, where nobody has saved them here. */
export const FilledIn = ({ filledIn }: { filledIn: Because | undefined }) =>
  filledIn && (
    <InsetText>
      We filled in what you told us in{" "}
      {filledIn.because ? (
        <a href={submissionPath(filledIn.because)} className="govuk-link whitespace-nowrap">
          {filledIn.because}
        </a>
      ) : (
        "a notification that was sent before"
      )}
      . Check it, and change what is different.
    </InsetText>
  );
