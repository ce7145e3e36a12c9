import type { Metadata } from "next";
import { Bullets } from "#app/_frame/bullets.tsx";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { config } from "#lib/kernel/config.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: titled("Terms") };

/** What those who use the service agree to. */
export default function TermsPage() {
  const { regulatorName } = config();
  return (
    <Frame back="/">
      <h1 className="govuk-heading-l">Terms of this service</h1>
      <p className="govuk-body">These are between you and {regulatorName}. They hold since 30 November 2026.</p>
      <h2 className="govuk-heading-m">Your account</h2>
      <Bullets>
        {[
          "It is yours alone. Do not let anybody else sign in with it, and do not forward the links that we email you.",
          "Use an email address that nobody else reads.",
          "Sign out on a computer that others use.",
        ]}
      </Bullets>
      <h2 className="govuk-heading-m">What you send</h2>
      <Bullets>
        {[
          "Send what is correct and complete, as far as you know.",
          "Use codes for people who use your service and for staff, and not their names.",
          "The registered person stays responsible for what must be told to us, also where somebody else sends it.",
          "Telling us does not replace telling the police, the council or anybody else who must know.",
        ]}
      </Bullets>
      <h2 className="govuk-heading-m">What we do</h2>
      <Bullets>
        {[
          "We keep what was sent as it was sent, give you a reference, and show it to you at any time.",
          "The service is open day and night. If it does not work, send a notification by email. Do not wait until it works again.",
          "When these terms change, it stands under “What has changed”.",
        ]}
      </Bullets>
      <h2 className="govuk-heading-m">What nobody may do</h2>
      <p className="govuk-body">
        Nobody may try to see what is not theirs, or to disturb the service. Tell us in private of a fault in its
        security. The law of England holds.
      </p>
    </Frame>
  );
}
