import { PlainForm } from "#app/_frame/plain-form.tsx";
import { titled } from "#app/_frame/title.ts";
import type { Notice } from "#lib/notifications/triage/step.ts";
import type { Place } from "#lib/notifications/triage/walk-triage.ts";
import { Button } from "#lib/ui/button.tsx";
import { triagePath } from "#lib/web/paths.ts";
import { carried } from "./carried.ts";

/** Something to read before going on. */
export const NoticePage = ({ notice: { name, heading, paragraphs }, place }: { notice: Notice; place: Place }) => (
  <>
    <title>{titled(heading)}</title>
    <h1 className="govuk-heading-l">{heading}</h1>
    {paragraphs.map((words) => (
      <p key={words} className="govuk-body">
        {words}
      </p>
    ))}
    <PlainForm action={triagePath} hidden={{ ...carried(place), [name]: "read" }}>
      <Button>Continue</Button>
    </PlainForm>
  </>
);
