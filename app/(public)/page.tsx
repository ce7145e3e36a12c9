import type { Metadata } from "next";
import { Bullets } from "#app/_frame/bullets.tsx";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { journeysInEffect } from "#lib/journeys/catalogue.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { inDanger } from "#lib/kernel/emergency-calls.ts";
import { Button } from "#lib/ui/button.tsx";
import { WarningText } from "#lib/ui/warning-text.tsx";
import { byEmailPath, guidancePath, triagePath } from "#lib/web/paths.ts";
import { signedIn } from "#lib/web/session.ts";
import { homeOf } from "#lib/web/staff-pages.ts";
import { BeforeYouStart, WhoCanSignIn } from "./before-you-start.tsx";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: titled("Tell the regulator about an event") };

/** The start page. */
export default async function StartPage() {
  const person = await signedIn();
  const journeys = Map.groupBy(journeysInEffect(inLondon(new Date()).day), ({ kind }) => kind);
  return (
    <Frame>
      <h1 className="govuk-heading-xl">Tell the regulator about an event at your service</h1>
      <p className="govuk-body-l">Care providers must by law tell us about certain events without delay.</p>
      <Button href={person ? homeOf(person.actor) : "/sign-in"} isStartButton>
        {person ? `Continue as ${person.name}` : "Sign in"}
      </Button>
      <WarningText>{inDanger}</WarningText>
      <h2 className="govuk-heading-m">What you can tell us here</h2>
      <Titles journeys={journeys.get("N")} />
      <p className="govuk-body">
        <a href={triagePath}>Which notification do I need?</a> Answer a few questions and you are told.
      </p>
      <p className="govuk-body">
        <a href={guidancePath}>Read what each one is for, with an example</a>. Anything else{" "}
        <a href={byEmailPath}>goes by email</a>.
      </p>
      {journeys.has("A") && (
        <>
          <h2 className="govuk-heading-m">What you can apply for here</h2>
          <Titles journeys={journeys.get("A")} />
        </>
      )}
      <BeforeYouStart />
      <WhoCanSignIn />
    </Frame>
  );
}

const Titles = ({ journeys = [] }: { journeys?: readonly Journey[] | undefined }) => (
  <Bullets>{journeys.map(({ title }) => title)}</Bullets>
);
