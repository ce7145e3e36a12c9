import { redirect } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { titled } from "#app/_frame/title.ts";
import { Form } from "#app/_journey/form.tsx";
import { findSignInLink } from "#lib/accounts/sign-in/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { Button } from "#lib/ui/button.tsx";
import { ownPath } from "#lib/web/paths.ts";
import { savedAddress } from "#lib/web/saved-address.ts";
import { signedIn } from "#lib/web/session.ts";
import { askForLink } from "../actions.ts";
import { addressQuestion } from "../address-question.ts";
import { linkWords } from "./link-words.ts";

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** Where a link leads that does not sign anyone in: what became of it, and the way on from here. */
export default async function ProblemPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const asked = { token: String(token), browser: undefined };
  const link = await findSignInLink(system("sign-in"), asked);
  if (link?.state === "open") redirect(`/sign-in/confirm?token=${token}`);

  const { heading, says } = linkWords(link);
  const words = says.map((sentence) => (
    <p key={sentence} className="govuk-body">
      {sentence}
    </p>
  ));
  if (await signedIn())
    return (
      <Frame back="/portal">
        <title>{titled(heading)}</title>
        <h1 className="govuk-heading-l">{heading}</h1>
        {words}
        <p className="govuk-body">You are signed in already, so you do not need another link.</p>
        <Button href="/portal">Continue</Button>
      </Frame>
    );
  return (
    <Frame>
      <Form
        title={heading}
        heading={heading}
        fields={[addressQuestion(await savedAddress())]}
        hidden={{ to: ownPath(link?.returnTo) }}
        button="Email me a new link"
        action={askForLink}
      >
        {words}
        <p className="govuk-body">Nothing is lost: your drafts are kept.</p>
      </Form>
    </Frame>
  );
}
