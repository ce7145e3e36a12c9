import { Frame } from "#app/_frame/frame.tsx";
import { Form } from "#app/_journey/form.tsx";
import { choice, longTextQuestion } from "#app/_journey/questions.ts";
import { LONGEST_FEEDBACK } from "#lib/feedback/give-feedback.ts";
import { satisfactions } from "#lib/feedback/satisfaction.ts";
import { sendFeedback } from "./actions.ts";

export const dynamic = "force-dynamic";

/** Asks what people think of the service. */
export default function FeedbackPage() {
  return (
    <Frame back="/">
      <Form
        title="Give feedback"
        heading="Give feedback about this service"
        fields={[
          {
            ...choice({
              name: "satisfaction",
              label: "How satisfied are you with this service?",
              options: satisfactions,
            }),
            isPageHeading: false,
          },
          longTextQuestion({
            name: "better",
            label: "What could be better? (optional)",
            hint: "Do not put in names or codes of people, or anything about a person’s care.",
            maxLength: LONGEST_FEEDBACK,
          }),
        ]}
        button="Send feedback"
        action={sendFeedback}
      >
        <p className="govuk-body">
          We do not ask who you are, so we cannot answer. If you need an answer, <a href="/help">get help</a>. What
          happened at your service must be sent as a notification, not here.
        </p>
      </Form>
    </Frame>
  );
}
