import { Form } from "#app/_form/form.tsx";
import { Frame } from "#app/_frame/frame.tsx";
import { InsetText } from "#lib/ui/inset-text.tsx";
import { keptAddress } from "#lib/web/kept-address.ts";
import { ownPath } from "#lib/web/paths.ts";
import { hasTimedOut } from "#lib/web/session.ts";
import { askForLink } from "./actions.ts";
import { askedAddress } from "./asked-address.ts";

type Props = { searchParams: Promise<{ to?: string | string[] }> };

/** Asks for the address to send a link to. */
export default async function SignInPage({ searchParams }: Props) {
  const returnTo = ownPath((await searchParams).to);
  return (
    <Frame back="/">
      <Form
        title="Sign in"
        heading="Sign in"
        fields={[askedAddress(await keptAddress())]}
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
