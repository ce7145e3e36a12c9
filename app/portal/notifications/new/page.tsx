import { notFound } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { Form } from "#app/_journey/form.tsx";
import { choice } from "#app/_journey/questions.ts";
import { mayStartDraft } from "#lib/drafts/policy.ts";
import { factsFor } from "#lib/drafts/queries.ts";
import { journeysOffered } from "#lib/journeys/catalogue.ts";
import { auditRefusal } from "#lib/operation/audit.ts";
import { requireActor } from "#lib/web/session.ts";
import { start } from "./actions.ts";

/** Choose what to send. */
export default async function NewNotificationPage() {
  const actor = await requireActor("portalUser", "/portal/notifications/new");
  const facts = mayStartDraft(actor) ? await factsFor(actor) : undefined;
  if (!facts) {
    await auditRefusal(actor, "draft.start", "page:new");
    notFound();
  }
  const options = Object.fromEntries(journeysOffered(facts).map(({ slug, title }) => [slug, title]));
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
