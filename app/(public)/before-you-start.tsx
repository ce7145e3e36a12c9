import { Bullets } from "#app/_frame/bullets.tsx";
import { helpPath } from "#lib/web/paths.ts";

/** What to have at hand, and how long it takes. */
export const BeforeYouStart = () => (
  <>
    <h2 className="govuk-heading-m">Before you start</h2>
    <p className="govuk-body">Have at hand, as far as you know it already:</p>
    <Bullets>
      {[
        "your own code for the person, like P-014: we never ask for a name",
        "what happened, when and where, and what you have done about it",
        "who else has been told, and their reference",
      ]}
    </Bullets>
    <p className="govuk-body">
      Plan about 20 minutes. Much can be answered with “not known yet”. Every page is saved, so you can stop, and you or
      a colleague can go on later on any device. The service is open day and night.
    </p>
  </>
);

/** Who can have an account. */
export const WhoCanSignIn = () => (
  <>
    <h2 className="govuk-heading-m">Who can sign in</h2>
    <p className="govuk-body">You can have an account if you are:</p>
    <Bullets>
      {[
        "the nominated individual of an organisation",
        "the responsible individual: you are the provider yourself",
        "the main partner of a partnership",
        "a registered manager",
        "a colleague who was given an account by the nominated individual",
      ]}
    </Bullets>
    <p className="govuk-body">
      You need the email address that we hold for you. There is no password: we email you a link. An account of the
      older portal, from before February 2024, does not work here.
    </p>
    <p className="govuk-body">
      <a href={helpPath}>Get help with signing in</a>
    </p>
  </>
);
