import { Bullets } from "#app/_frame/bullets.tsx";
import { Frame } from "#app/_frame/frame.tsx";
import { DocumentView } from "#app/_journey/document-view.tsx";
import { walkOfExample } from "#lib/journeys/example.ts";
import type { Guidance } from "#lib/journeys/guidance.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { timeLimit } from "#lib/journeys/time-limit.ts";
import { documentOf } from "#lib/journeys/walk.ts";
import { inDanger } from "#lib/kernel/emergency-calls.ts";
import { Button } from "#lib/ui/button.tsx";
import { Details } from "#lib/ui/details.tsx";
import { WarningText } from "#lib/ui/warning-text.tsx";
import { guidancePath, startPath } from "#lib/web/paths.ts";

/** What a notification is for, when it is sent and what is put in, with an example of a good one. */
export const TypeTopic = ({ journey, guidance }: { journey: Journey; guidance: Guidance }) => (
  <Frame back={guidancePath}>
    <h1 className="govuk-heading-l">{journey.title}</h1>
    {journey.before && <WarningText>{inDanger}</WarningText>}
    <p className="govuk-body-l">{guidance.purpose}</p>
    <p className="govuk-body">
      {journey.opening} Send it {timeLimit(journey)}, also when you do not know everything yet.
    </p>
    <Details summaryText="The law that asks for it">{journey.source}.</Details>
    <h2 className="govuk-heading-m">When to send it</h2>
    <p className="govuk-body">Send it when:</p>
    <Bullets>{guidance.when}</Bullets>
    <h2 className="govuk-heading-m">When not to send it</h2>
    <Bullets>{guidance.notFor}</Bullets>
    <h2 className="govuk-heading-m">What to put in</h2>
    <Bullets>{guidance.putIn}</Bullets>
    <p className="govuk-body">
      You need not know everything yet. Most questions have an answer like “Not known yet”. Use codes for people, like
      P-014, and never their names.
    </p>
    <h2 className="govuk-heading-m">Who else to tell</h2>
    <p className="govuk-body">Telling us does not replace telling others. Tell, where it fits:</p>
    <Bullets>{guidance.alsoTell}</Bullets>
    <Button href={startPath(journey.kind)}>Sign in and start</Button>
    <h2 className="govuk-heading-m">A good one, as an example</h2>
    <p className="govuk-body">
      All of it is made up. What says “Not answered” was left blank, because it did not have to be answered.
    </p>
    <DocumentView sections={documentOf(walkOfExample(journey, guidance.example))} level={3} />
  </Frame>
);
