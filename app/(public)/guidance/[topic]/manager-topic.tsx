import { Bullets } from "#app/_frame/bullets.tsx";
import { Frame } from "#app/_frame/frame.tsx";
import { guidancePath } from "#lib/web/paths.ts";
import { ApplyByEmail } from "./apply-by-email.tsx";

/** What somebody should know before they apply to be a registered manager. */
export const ManagerTopic = () => (
  <Frame back={guidancePath}>
    <h1 className="govuk-heading-l">Registering as a manager</h1>
    <p className="govuk-body-l">
      A registered manager is in charge of the care at a location from day to day. The register names you, and you
      answer for it yourself.
    </p>
    <h2 className="govuk-heading-m">Who must have one</h2>
    <p className="govuk-body">
      By law a provider must have a registered manager, unless the provider is one person who is in charge themselves,
      or a health service body.
    </p>
    <p className="govuk-body-s">
      Care Quality Commission (Registration) Regulations 2009 (SI 2009/3112), regulation 5.
    </p>
    <h2 className="govuk-heading-m">Before you apply</h2>
    <Bullets>
      {[
        "You register in person, for one provider, and for the activities and locations that you will manage. When you change your job, you apply again.",
        "You can be the manager of several locations, if you can really be in charge of all of them. Two people can share one.",
        "Agree with the provider who applies for what, and from which day.",
        "Have your work history, your qualifications and the names of people who can speak for you at hand.",
        "Use an email address that is yours alone. You will sign in here with it.",
      ]}
    </Bullets>
    <h2 className="govuk-heading-m">When you stop</h2>
    <p className="govuk-body">
      Your registration is your own. It does not end because you leave: you apply to end it or change it yourself. The
      provider tells us too, and finds a new manager.
    </p>
    <ApplyByEmail subject="Registering as a manager" />
  </Frame>
);
