import { Bullets } from "#app/_frame/bullets.tsx";
import { Frame } from "#app/_frame/frame.tsx";
import { activityNames } from "#lib/kernel/code-lists/activities.ts";
import { Details } from "#lib/ui/details.tsx";
import { guidancePath } from "#lib/web/paths.ts";
import { ApplyByEmail } from "./apply-by-email.tsx";

/** What somebody should know before they apply to be a provider. */
export const ProviderTopic = () => (
  <Frame back={guidancePath}>
    <h1 className="govuk-heading-l">Registering a new provider</h1>
    <p className="govuk-body-l">
      You must be registered before you begin. To give regulated care without being registered is an offence.
    </p>
    <p className="govuk-body-s">Health and Social Care Act 2008, section 10.</p>
    <Details summaryText={`What counts: the ${activityNames.length} regulated activities`}>
      <Bullets>{activityNames}</Bullets>
    </Details>
    <h2 className="govuk-heading-m">Who the provider is</h2>
    <Bullets>
      {[
        "One person: you register yourself, and are the responsible individual.",
        "A partnership: the partners register together, and one is the main partner, to whom we write.",
        "An organisation, like a company or a charity: it names a nominated individual, who is a director, manager or secretary of it and supervises how the care is managed.",
      ]}
    </Bullets>
    <p className="govuk-body-s">
      Health and Social Care Act 2008 (Regulated Activities) Regulations 2014, regulations 4 and 6.
    </p>
    <h2 className="govuk-heading-m">Before you apply</h2>
    <Bullets>
      {[
        "Know each place at or from which you will give care. Each is a location, and stands in the conditions of your registration.",
        "Write a statement of purpose: what you do, for whom, and where.",
        "Find a registered manager, unless you are one person and in charge yourself. They apply on their own.",
        "Decide who may send notifications for you, also at night and when somebody is ill.",
        "Do not open, and do not take anybody in, before you have our decision in writing.",
      ]}
    </Bullets>
    <h2 className="govuk-heading-m">Once you are registered</h2>
    <p className="govuk-body">
      You must tell us of certain events without delay. Look at the guidance about each of them before you open.
    </p>
    <ApplyByEmail subject="Registering a new provider" />
  </Frame>
);
