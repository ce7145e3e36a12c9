import { PlainForm } from "#app/_frame/plain-form.tsx";
import type { Nothing } from "#lib/notifications/triage/step.ts";
import type { Place } from "#lib/notifications/triage/walk-triage.ts";
import { Button } from "#lib/ui/button.tsx";
import { SummaryList } from "#lib/ui/summary-list.tsx";
import { decisionRecordPath } from "#lib/web/paths.ts";
import { carried } from "./carried.ts";
import { WhoElse } from "./who-else.tsx";

type Props = {
  nothing: Nothing;
  place: Place;
  /** Nothing else was found, so the heading of the page says it already. */
  isAlone: boolean;
};

/** Why nothing need be sent, what to do in its place, and a record of that to keep. */
export const NothingDetails = ({ nothing, place, isAlone }: Props) => (
  <section>
    {!isAlone && <h2 className="govuk-heading-m">About what happened last: {nothing.heading.replace("You", "you")}</h2>}
    <SummaryList
      rows={[
        { key: { text: "Why" }, value: { text: nothing.because } },
        { key: { text: "What to do" }, value: { text: nothing.next } },
        { key: { text: "When this changes" }, value: { text: nothing.when } },
        { key: { text: "The law" }, value: { text: nothing.law } },
      ]}
    />
    <h3 className="govuk-heading-s">Who else to tell</h3>
    <WhoElse tell={nothing.tell} />
    <h3 className="govuk-heading-s">Keep a record of your decision</h3>
    <p className="govuk-body">
      It has your answers, the rule, the day and the time. We make it now and keep nothing of it.
    </p>
    <PlainForm action={decisionRecordPath} hidden={carried({ ...place, found: [] })}>
      <Button>Download the record (PDF)</Button>
    </PlainForm>
  </section>
);
