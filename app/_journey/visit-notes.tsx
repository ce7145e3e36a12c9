import type { Visit } from "#lib/drafts/visit.ts";
import { listed } from "#lib/kernel/words.ts";
import { Button } from "#lib/ui/button.tsx";
import { InsetText } from "#lib/ui/inset-text.tsx";
import { DROPS_TYPED } from "./keep-typed.ts";

/** Who else is in the draft. */
export function OthersHere({ visit: { others }, page }: { visit: Visit; page: string }) {
  const here = others.filter((other) => other.page === page);
  const names = [...new Set((here.length > 0 ? here : others).map(({ name }) => name))];
  if (names.length === 0) return null;
  return (
    <InsetText>
      {listed(names)} {names.length === 1 ? "has" : "have"}{" "}
      {here.length > 0 ? "this page" : "another page of this draft"} open too. Nothing is lost when both of you save the
      same page: the second is told.
    </InsetText>
  );
}

/** That what somebody typed here and did not save is back, and the way to drop it. */
export const TypedIsBack = ({ drop }: { drop: () => Promise<void> }) => (
  <InsetText>
    <p className="govuk-body">
      You left this page before it was saved. What you typed is back in the boxes. Check it, then save.
    </p>
    <form action={drop} {...{ [DROPS_TYPED]: "" }}>
      <Button kind="secondary" classes="mb-0">
        Remove what I typed
      </Button>
    </form>
  </InsetText>
);
