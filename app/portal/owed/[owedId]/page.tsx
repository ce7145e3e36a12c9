import { redirect } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { Form } from "#app/_journey/form.tsx";
import { Because } from "#app/_journey/owed-list.tsx";
import { choice } from "#app/_journey/questions.ts";
import { openOwed } from "#lib/notifications/open-owed.ts";
import type { waysToSettle } from "#lib/notifications/settle-owed.ts";
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
  hint: "We keep who took it off, and when.",
  options: ways,
};

/** Something owed that is sent in another way, or not needed. */
export default async function OwedPage({ params }: Props) {
  const { owedId } = await params;
  const owed = await read(openOwed, { owedId }, owedPath(owedId));
  if (owed.settled) redirect("/portal");
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
