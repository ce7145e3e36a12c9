import type { Metadata } from "next";
import { Bullets } from "#app/_frame/bullets.tsx";
import { EmailUs } from "#app/_frame/email-us.tsx";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { Listing } from "#app/_list/listing.tsx";
import { config } from "#lib/kernel/config.ts";
import { keptFor } from "./kept-for.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: titled("Privacy notice") };

/** What is held about whom, why, who sees it, and for how long. */
export default function PrivacyPage() {
  const { regulatorName, isDemo } = config();
  return (
    <Frame back="/">
      <h1 className="govuk-heading-l">Privacy notice</h1>
      <p className="govuk-body">
        {regulatorName} decides what is done with what you enter here.
        {isDemo && " This is a demonstration. All of it is made up: do not enter anything about a real person."}
      </p>
      <h2 className="govuk-heading-m">What we hold</h2>
      <Bullets>
        {[
          "About you, if you have an account: your name, your work email address, your role, and your job title and telephone number once you have written them in a notification.",
          "About people who use a service: what a notification says of them, which may be about their health, abuse, crime or detention. They have a code, and no name. Only the service knows whose code it is.",
          "About staff of a service: a code and a role. Whoever may be asked more is named.",
          "What was done with the service, when, and by which account.",
        ]}
      </Bullets>
      <h2 className="govuk-heading-m">Why</h2>
      <p className="govuk-body">
        By law care providers must tell their regulator of certain events, and the regulator must look after what it is
        told. That is why we do not ask whether you agree.
      </p>
      <h2 className="govuk-heading-m">Who sees it</h2>
      <Bullets>
        {[
          "What you send: you, those of your provider who may see it, and those of our staff whose work it is. Each time one of our staff opens a notification is written down.",
          "A draft: everybody at your provider who may send for its location. We do not read drafts.",
          "A company carries our emails. They hold no more than a reference or a link, and nothing of what happened.",
        ]}
      </Bullets>
      <p className="govuk-body">
        A notification is never put on a public page. We tell others, like the police or a council, only where the law
        lets us.
      </p>
      <h2 className="govuk-heading-m">How long it is kept</h2>
      <Listing head={["What", "How long"]} rows={keptFor} />
      <h2 className="govuk-heading-m">Your rights, and how to complain</h2>
      <p className="govuk-body">
        You can ask what we hold about you, ask us to correct it, and object to what we do with it. You can complain
        about it too. We tell you within 30 days that we have your complaint, and answer it without undue delay.
      </p>
      <EmailUs subject="Data protection" />
      <p className="govuk-body">
        You can also complain to the Information Commissioner, on the website of that office or by letter.
      </p>
      <p className="govuk-body">Written on 30 November 2026.</p>
    </Frame>
  );
}
