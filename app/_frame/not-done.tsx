import { InsetText } from "#lib/ui/inset-text.tsx";
import { typedInStaleForm } from "#lib/web/stale-form.ts";

/** A button that posts nothing typed was pressed on a page of an earlier build. A form with boxes says the same of itself. */
export async function ButtonNotDone() {
  const posted = await typedInStaleForm();
  return posted && Object.keys(posted).length === 0 && <NotDone />;
}

export const NotDone = () => (
  <InsetText>
    This page was brought up to date while it was open. What you selected was not done. Select it again.
  </InsetText>
);
