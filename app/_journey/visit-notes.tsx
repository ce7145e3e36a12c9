import type { Visit } from "#lib/drafts/visit.ts";
import { listed } from "#lib/kernel/words.ts";
import { InsetText } from "#lib/ui/inset-text.tsx";
import type { FormAction } from "#lib/web/form-state.ts";
import { SmallForm } from "./small-form.tsx";

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
export const TypedIsBack = ({ drop }: { drop: FormAction }) => (
  <InsetText>
    <p className="govuk-body">
      You left this page before it was saved. What you typed is back in the boxes. Check it, then save.
    </p>
    <SmallForm action={drop} button="Remove what I typed" kind="secondary" dropsTyped />
  </InsetText>
);
