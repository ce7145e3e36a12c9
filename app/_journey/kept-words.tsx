import type { KeptWords as Kept } from "#db/schema/submissions.ts";
import { InsetText } from "#lib/ui/inset-text.tsx";

/** What the sender was asked to take out and kept, with why: for whoever may read the whole text. */
export const KeptWords = ({ words: kept }: { words: readonly Kept[] }) =>
  kept.length > 0 && (
    <InsetText>
      <p>This may say who somebody is. The sender said why it must stay:</p>
      <ul className="govuk-list govuk-list--bullet">
        {kept.map(({ question, words, because }) => (
          <li key={question + words} className="wrap-anywhere">
            “{words}” under “{question}”, because: {because}
          </li>
        ))}
      </ul>
    </InsetText>
  );
