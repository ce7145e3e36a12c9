import { Bullets } from "#app/_frame/bullets.tsx";
import { PlainForm } from "#app/_frame/plain-form.tsx";
import { Field } from "#app/_journey/field.tsx";
import { deadlinesFrom } from "#lib/journeys/deadlines.ts";
import type { Deadline } from "#lib/journeys/sent-by-email.ts";
import { Button } from "#lib/ui/button.tsx";
import { topicPath } from "#lib/web/paths.ts";
import type { dayAsked } from "./day-asked.ts";

type Props = { topic: string; deadlines: readonly Deadline[]; asked: Awaited<ReturnType<typeof dayAsked>> };

/** By when it must be sent, counted from today, or from another day that somebody enters. */
export const DeadlineForm = ({ topic, deadlines, asked: { day, field, errors } }: Props) => (
  <section>
    <h2 className="govuk-heading-m">By when</h2>
    {Object.keys(errors).length === 0 && <Bullets>{deadlinesFrom(day, deadlines)}</Bullets>}
    <PlainForm action={topicPath(topic)}>
      <Field field={field} errors={errors} />
      <Button>Work out the day</Button>
    </PlainForm>
  </section>
);
