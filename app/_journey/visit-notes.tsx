import type { Visit } from "#lib/drafts/visit.ts";
import { listed } from "#lib/kernel/words.ts";
import { InsetText } from "#lib/ui/inset-text.tsx";

/** What somebody must know before they answer: who else is in the draft, and that their own text is back. */
export function VisitNotes({ visit: { others, unsaved }, page }: { visit: Visit; page: string }) {
  const here = others.filter((other) => other.page === page);
  const names = [...new Set((here.length > 0 ? here : others).map(({ name }) => name))];
  return (
    <>
      {unsaved && (
        <InsetText>
          You were signed out before this page was saved. What you typed is back in the boxes. Check it, then save.
        </InsetText>
      )}
      {names.length > 0 && (
        <InsetText>
          {listed(names)} {names.length === 1 ? "has" : "have"}{" "}
          {here.length > 0 ? "this page" : "another page of this draft"} open too. Nothing is lost when both of you save
          the same page: the second is told.
        </InsetText>
      )}
    </>
  );
}
