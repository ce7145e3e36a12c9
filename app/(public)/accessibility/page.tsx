import type { Metadata } from "next";
import { Bullets } from "#app/_frame/bullets.tsx";
import { EmailUs } from "#app/_frame/email-us.tsx";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { knownFaults } from "./known-faults.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: titled("Accessibility statement") };

/** How far everybody can use the service, how we know, and what to do where somebody cannot. */
export default function AccessibilityPage() {
  return (
    <Frame back="/">
      <h1 className="govuk-heading-l">Accessibility statement for the provider portal</h1>
      <p className="govuk-body">We want everybody to be able to use this service. You should be able to:</p>
      <Bullets>
        {[
          "use all of it with a keyboard alone",
          "make it four times as large, or use it on a small phone, without scrolling sideways",
          "use it without JavaScript",
          "read it in your own colours, and without anything moving if you asked for that",
          "use it with a screen reader",
        ]}
      </Bullets>
      <h2 className="govuk-heading-m">How far it meets the standard</h2>
      <p className="govuk-body">
        The standard is the Web Content Accessibility Guidelines, version 2.2, at level AA. The service meets it in
        part, because of the faults below, and because people with disabilities have not tried it yet.
      </p>
      <h2 className="govuk-heading-m">What we know does not work well</h2>
      <Bullets>{knownFaults}</Bullets>
      <h2 className="govuk-heading-m">How we tested it</h2>
      <p className="govuk-body">
        Programs look at every page, each time the service changes, at two widths: whether it breaks a rule of the
        standard that a program can judge (axe-core), whether its code is valid, and whether it scrolls sideways. Others
        walk a whole notification with a keyboard alone and without JavaScript, look at pages in forced colours, and
        read pages as a screen reader would. A program finds only some faults.
      </p>
      <h2 className="govuk-heading-m">If you cannot use a part of it</h2>
      <p className="govuk-body">
        Tell us what you need. We can take a notification by email, and can send you information in another form, like
        large print or easy read.
      </p>
      <EmailUs subject="Accessibility" />
      <h2 className="govuk-heading-m">If you are not happy with our answer</h2>
      <p className="govuk-body">
        The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications)
        (No. 2) Accessibility Regulations 2018. If you are not happy with how we answer you, contact the Equality
        Advisory and Support Service (EASS). You can reach it on its website, by letter, in British Sign Language and by
        text relay.
      </p>
      <h2 className="govuk-heading-m">When this was written</h2>
      <p className="govuk-body">On 30 November 2026. The service was last tested as above on that day.</p>
    </Frame>
  );
}
