import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { Form } from "#app/_journey/form.tsx";
import { Because, Standing } from "#app/_journey/owed-list.tsx";
import { choice, longTextQuestion } from "#app/_journey/questions.ts";
import { openOwed } from "#lib/notifications/open-owed.ts";
import type { waysToSettle } from "#lib/notifications/settle-owed.ts";
import { Button } from "#lib/ui/button.tsx";
import { owedPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";
import { settle } from "./actions.ts";

type Props = { params: Promise<{ owedId: string }> };

const ways: Record<(typeof waysToSettle)[number], string> = {
  sentOtherwise: "We have sent it, by email or in another way",
  notNeeded: "It is not needed",
};

const question = {
  name: "way",
  label: "Why can it come off your list?",
  hint: "We keep who took it off, and when. The regulator reads it.",
  options: ways,
  reveals: {
    notNeeded: longTextQuestion({
      name: "because",
      label: "Why is it not needed?",
      hint: "For example, another service has sent it. Use codes, not names.",
      maxLength: 500,
    }),
  },
};

/** Something owed that is sent in another way, or not needed; or what somebody said of it already. */
export default async function OwedPage({ params }: Props) {
  const { owedId } = await params;
  const owed = await read(openOwed, { owedId }, owedPath(owedId));
  if (owed.settled)
    return (
      <Frame back="/portal">
        <title>{titled("It is off your list already")}</title>
        <span className="govuk-caption-l">{owed.title}</span>
        <h1 className="govuk-heading-l">It is off your list already</h1>
        <Because owed={owed} />
        <Standing owed={owed} />
        <Button href="/portal">Continue</Button>
      </Frame>
    );
  return (
    <Frame back="/portal">
      <Form
        title="Take it off your list"
        caption={owed.title}
        fields={[choice(question)]}
        button="Take it off the list"
        action={settle.bind(null, owedId)}
      >
        <Because owed={owed} />
      </Form>
    </Frame>
  );
}
