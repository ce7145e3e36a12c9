import type { Judged } from "#lib/drafts/privacy-findings.ts";
import { listed } from "#lib/kernel/words.ts";
import { InsetText } from "#lib/ui/inset-text.tsx";

/** What somebody said they would take out on this page. */
export const TakeOutNotes = ({ words }: { words: readonly Judged[] }) =>
  words.length > 0 && (
    <InsetText>
      Take out {listed([...new Set(words.map(({ text }) => `“${text}”`))])} and use a code, then save.{" "}
      <a href={`#${words[0]?.field}`}>Go to the answer</a>
    </InsetText>
  );
