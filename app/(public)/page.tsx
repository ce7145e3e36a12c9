import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { journeysInEffect } from "#lib/journeys/catalogue.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { config } from "#lib/kernel/config.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { inDanger } from "#lib/kernel/emergency-calls.ts";
import { Button } from "#lib/ui/button.tsx";
import { WarningText } from "#lib/ui/warning-text.tsx";
import { signedIn } from "#lib/web/session.ts";
import { homeOf } from "#lib/web/staff-pages.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: titled("Tell the regulator about an event") };

/** The start page. */
export default async function StartPage() {
  const person = await signedIn();
  const { regulatorNotificationsEmail } = config();
  const journeys = Map.groupBy(journeysInEffect(inLondon(new Date()).day), ({ kind }) => kind);
  return (
    <Frame>
      <h1 className="govuk-heading-xl">Tell the regulator about an event at your service</h1>
      <WarningText>{inDanger}</WarningText>
      <p className="govuk-body-l">Care providers must by law tell us about certain events without delay.</p>
      <Button href={person ? homeOf(person.actor) : "/sign-in"} isStartButton>
        {person ? `Continue as ${person.name}` : "Sign in"}
      </Button>
      <h2 className="govuk-heading-m">What you can tell us here</h2>
      <Titles journeys={journeys.get("N")} />
      <p className="govuk-body">
        You can do this at any time of day, stop and go on later on any device, and see everything that was sent, and
        when.
      </p>
      <p className="govuk-body">
        Send any other notification by email to{" "}
        <a href={`mailto:${regulatorNotificationsEmail}`}>{regulatorNotificationsEmail}</a>.
      </p>
      {journeys.has("A") && (
        <>
          <h2 className="govuk-heading-m">What you can apply for here</h2>
          <Titles journeys={journeys.get("A")} />
        </>
      )}
      <h2 className="govuk-heading-m">Who can sign in</h2>
      <p className="govuk-body">
        You can sign in if you are a nominated individual, responsible individual, registered manager or main partner
        and you have an account. So can a colleague who was given an account.
      </p>
      <p className="govuk-body">
        You need the email address that we hold for you. There is no password: we email you a link.
      </p>
    </Frame>
  );
}

const Titles = ({ journeys = [] }: { journeys?: readonly Journey[] | undefined }) => (
  <ul className="govuk-list govuk-list--bullet">
    {journeys.map(({ slug, title }) => (
      <li key={slug}>{title}</li>
    ))}
  </ul>
);
