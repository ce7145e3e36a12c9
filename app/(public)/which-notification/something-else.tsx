import { PlainForm } from "#app/_frame/plain-form.tsx";
import { AGAIN, FOUND } from "#lib/notifications/triage/walk-triage.ts";
import { Button } from "#lib/ui/button.tsx";
import { triagePath } from "#lib/web/paths.ts";

/** Leads on with what was found so far. */
export const SomethingElse = ({ found }: { found: readonly string[] }) => (
  <section>
    <h2 className="govuk-heading-m">Did anything else happen?</h2>
    <p className="govuk-body">
      {found.length > 0
        ? "We keep what you have found so far on this page, and ask about what else happened."
        : "We ask the questions again, about what else happened."}
    </p>
    <PlainForm action={triagePath} hidden={{ [FOUND]: found, [AGAIN]: "yes" }}>
      <Button kind="secondary">Something else happened</Button>
    </PlainForm>
  </section>
);
