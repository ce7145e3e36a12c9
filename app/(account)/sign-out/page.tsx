import type { Metadata } from "next";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { SmallForm } from "#app/_journey/small-form.tsx";
import { Button } from "#lib/ui/button.tsx";
import { signedIn } from "#lib/web/session.ts";
import { signOutHere } from "./actions.ts";

export const metadata: Metadata = { title: titled("Sign out") };

/** Where signing out ends; somebody still signed in can do it here. */
export default async function SignOutPage() {
  const person = await signedIn();
  return (
    <Frame back={person && "/portal"}>
      {person ? (
        <>
          <h1 className="govuk-heading-l">Sign out</h1>
          <p className="govuk-body">Your drafts are kept. You can go on with them when you sign in again.</p>
          <SmallForm action={signOutHere} button="Sign out" />
        </>
      ) : (
        <>
          <h1 className="govuk-heading-l">You have signed out</h1>
          <p className="govuk-body">Your drafts are kept. You can go on with them when you sign in again.</p>
          <Button href="/sign-in">Sign in</Button>
        </>
      )}
    </Frame>
  );
}
