import { redirect } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { Form } from "#app/_journey/form.tsx";
import { emailQuestion } from "#app/_journey/questions.ts";
import { askedHere, findSignInLink } from "#lib/accounts/sign-in/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { clockTime, inLondon } from "#lib/kernel/dates.ts";
import { browserCookie } from "#lib/web/cookies.ts";
import { problemPath } from "#lib/web/paths.ts";
import { signedIn } from "#lib/web/session.ts";
import { confirmSignIn } from "./actions.ts";

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/**
 * Where the link in the email leads. Opening it spends nothing: programs that look at mail open links too.
 *
 * In the browser that asked, a button signs in; in any other the address is asked for first. Where it signed in a moment
 * ago and the answer was lost, its button is there once more.
 */
export default async function ConfirmPage({ searchParams }: Props) {
  const { token } = await searchParams;
  if (typeof token !== "string") redirect(problemPath(""));
  const [browser, person] = await Promise.all([browserCookie(), signedIn()]);
  const link = await findSignInLink(system("sign-in"), { token, browser });
  const isAgain = link?.state === "usedHere" && !person;
  if (!link || (link.state !== "open" && !isAgain)) redirect(problemPath(token));

  const here = isAgain || askedHere(link, browser);
  return (
    <Frame>
      <Form
        title="Sign in"
        heading={here ? "Continue to sign in" : "Confirm your email address"}
        fields={here ? [] : [emailQuestion({ label: "Email address", hint: "The one that the link was sent to." })]}
        hidden={{ token }}
        button="Continue to sign in"
        action={confirmSignIn}
      >
        <p className="govuk-body">
          {here
            ? `You asked for this link at ${clockTime(inLondon(link.createdAt).time)}.`
            : "The link was asked for in another browser or on another device. To keep your account safe, tell us the address that it was sent to."}
        </p>
      </Form>
    </Frame>
  );
}
