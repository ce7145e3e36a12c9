import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { Panel } from "#lib/ui/panel.tsx";
import { signedIn } from "#lib/web/session.ts";
import { homeOf } from "#lib/web/staff-pages.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: titled("Feedback sent") };

/** After feedback was given. */
export default async function FeedbackThanksPage() {
  const person = await signedIn();
  return (
    <Frame>
      <Panel titleText="Feedback sent" />
      <p className="govuk-body">Thank you. We read all of it, and delete it after 12 months.</p>
      <p className="govuk-body">
        <a href={homeOf(person?.actor ?? visitor)}>Go on</a>
      </p>
    </Frame>
  );
}
