import { Frame } from "#app/_frame/frame.tsx";
import { Form } from "#app/_journey/form.tsx";
import { InsetText } from "#lib/ui/inset-text.tsx";
import { ownPath } from "#lib/web/paths.ts";
import { savedAddress } from "#lib/web/saved-address.ts";
import { hasTimedOut } from "#lib/web/session.ts";
import { askForLink } from "./actions.ts";
import { addressQuestion } from "./address-question.ts";

type Props = { searchParams: Promise<{ to?: string | string[] }> };

/** Asks for the address to send a link to. */
export default async function SignInPage({ searchParams }: Props) {
  const returnTo = ownPath((await searchParams).to);
  return (
    <Frame back="/">
      <Form
        title="Sign in"
        heading="Sign in"
        fields={[addressQuestion(await savedAddress())]}
        hidden={{ to: returnTo }}
        button="Email me a link"
        action={askForLink}
      >
        {(await hasTimedOut()) && (
          <InsetText>
            You were signed out to keep your account safe. Sign in again to go on where you were. Your drafts are kept.
          </InsetText>
        )}
        <p className="govuk-body">There is no password. We email you a link that signs you in.</p>
      </Form>
    </Frame>
  );
}
