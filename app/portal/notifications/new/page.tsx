import { Frame } from "#app/_frame/frame.tsx";
import { Form } from "#app/_journey/form.tsx";
import { choice } from "#app/_journey/questions.ts";
import { journeysToStart } from "#lib/drafts/journeys-to-start.ts";
import { read } from "#lib/web/session.ts";
import { start } from "./actions.ts";

/** Choose what to send. */
export default async function NewNotificationPage() {
  const journeys = await read(journeysToStart, { kind: "N" }, "/portal/notifications/new");
  const options = Object.fromEntries(journeys.map(({ slug, title }) => [slug, title]));
  return (
    <Frame back="/portal">
      <Form
        title="Start a notification"
        fields={[choice({ name: "type", label: "What do you want to tell us about?", options })]}
        button="Continue"
        action={start}
      />
    </Frame>
  );
}
