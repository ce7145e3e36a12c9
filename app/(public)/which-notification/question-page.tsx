import { PlainForm } from "#app/_frame/plain-form.tsx";
import { titled } from "#app/_frame/title.ts";
import { Field } from "#app/_journey/field.tsx";
import { type Texts, textsOf } from "#lib/kernel/posted.ts";
import type { Question } from "#lib/notifications/triage/step.ts";
import { ASKED, type Place } from "#lib/notifications/triage/walk-triage.ts";
import { Button } from "#lib/ui/button.tsx";
import { ErrorSummary } from "#lib/ui/error-summary.tsx";
import { triagePath } from "#lib/web/paths.ts";
import { carried } from "./carried.ts";

const MISSING = "Select the answer that fits best";

type Props = { question: Question; place: Place; posted: Texts };

/** One question. Asked again after something was found, it asks about something else. */
export function QuestionPage({ question: { name, label, hint, answers }, place, posted }: Props) {
  const errors: Readonly<Record<string, string>> = place.isUnanswered ? { [name]: MISSING } : {};
  const isFirstAgain = place.isAgain && place.given.length === 0;
  const chosen = textsOf(posted, name)[0];
  const field = {
    name,
    kind: "radios" as const,
    label: isFirstAgain ? "What else happened?" : label,
    ...(hint && { hint }),
    isPageHeading: true,
    inputs: [],
    options: Object.entries(answers).map(([value, answer]) => ({
      value,
      label: answer.label,
      ...(answer.hint && { hint: answer.hint }),
      checked: value === chosen,
    })),
  };
  return (
    <>
      <title>{`${place.isUnanswered ? "Error: " : ""}${titled("Which notification do you need?")}`}</title>
      {place.isUnanswered && <ErrorSummary errorList={[{ text: MISSING, href: `#${name}` }]} />}
      <span className="govuk-caption-l">Which notification do you need?</span>
      <PlainForm action={triagePath} hidden={{ ...carried(place), [ASKED]: name }}>
        <Field field={field} errors={errors} />
        <Button>Continue</Button>
      </PlainForm>
    </>
  );
}
