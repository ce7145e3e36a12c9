import { Form } from "#app/_form/form.tsx";
import { emailQuestion } from "#app/_form/questions.ts";
import { Frame } from "#app/_frame/frame.tsx";
import { ownPath } from "#lib/web/paths.ts";
import { askForLink } from "./actions.ts";

type Props = { searchParams: Promise<{ to?: string | string[] }> };

/** Asks for the address to send a link to. */
export default async function SignInPage({ searchParams }: Props) {
  const returnTo = ownPath((await searchParams).to);
  return (
    <Frame back="/">
      <Form
        title="Sign in"
        heading="Sign in"
        fields={[emailQuestion({ label: "Email address", hint: "The address that we hold for your role, or that you were invited with." })]}
        hidden={{ to: returnTo }}
        button="Email me a link"
        action={askForLink}
      >
        <p className="govuk-body">There is no password. We email you a link that signs you in.</p>
      </Form>
    </Frame>
  );
}
