import { SmallForm } from "#app/_journey/small-form.tsx";
import type { SignedIn } from "#lib/accounts/sessions/session.ts";
import { roleWords } from "#lib/kernel/role-words.ts";
import { signOutHere } from "../(account)/sign-out/actions.ts";

/** Who is signed in, as what they act, and the way out. */
export const SignedInBar = ({ person: { name, actor, providerName } }: { person: SignedIn }) => (
  <div className="app-signed-in border-b border-border bg-surface print:hidden">
    <div className="govuk-width-container flex items-baseline justify-between gap-x-4">
      <p className="govuk-body-s my-1 min-w-0">
        <strong>{name}</strong>
        {actor.kind === "portalUser" ? `, ${roleWords[actor.role]}, ${providerName}` : ", regulator’s staff"}
      </p>
      <div className="govuk-body-s my-1 whitespace-nowrap text-link">
        <SmallForm action={signOutHere} button="Sign out" isLink />
      </div>
    </div>
  </div>
);
