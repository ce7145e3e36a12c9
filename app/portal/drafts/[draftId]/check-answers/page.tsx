import { redirect } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { AlsoOwed } from "#app/_journey/also-owed.tsx";
import { DocumentView } from "#app/_journey/document-view.tsx";
import { FilledIn } from "#app/_journey/filled-in.tsx";
import { Form } from "#app/_journey/form.tsx";
import { KeptWords } from "#app/_journey/kept-words.tsx";
import { SentBefore } from "#app/_journey/sent-before.tsx";
import { fieldsToShow } from "#lib/journeys/view.ts";
import { documentOf, doubtsOf, warningsOf } from "#lib/journeys/walk.ts";
import { openCheck } from "#lib/notifications/open-check.ts";
import { InsetText } from "#lib/ui/inset-text.tsx";
import { checkAnswersPath, draftPath, pagePath, sentPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";
import { send } from "../actions.ts";

type Props = { params: Promise<{ draftId: string }> };

/** Everything that will be sent, what to look at again, and the declaration. */
export default async function CheckAnswersPage({ params }: Props) {
  const { draftId } = await params;
  const checked = await read(openCheck, { draftId }, checkAnswersPath(draftId));
  const { draft, journey, walked, filledIn, findings, kept, declaration, before, owed } = checked;
  if (draft.sentAt) redirect(sentPath(draft.id));
  if (walked.next) redirect(pagePath(draft.id, walked.next.slug));

  const doubts = doubtsOf(journey, walked);
  return (
    <Frame wide back={draftPath(draft.id)}>
      <Form
        title={declaration.section}
        fields={fieldsToShow(declaration, walked).map((field) => ({ ...field, isPageHeading: false }))}
        button={before.length > 0 ? `${journey.button} as another event` : journey.button}
        action={send.bind(null, draft.id)}
        heading="Check your answers before you send"
      >
        <p className="govuk-body">{journey.title}</p>
        <FilledIn filledIn={filledIn} />
        {findings.length > 0 && (
          <InsetText>
            Some of what you wrote may say who somebody is.{" "}
            <a href={pagePath(draft.id, "names")}>Look at it before you send</a>
          </InsetText>
        )}
        <KeptWords words={kept} />
        <SentBefore sent={before} />
        <AlsoOwed types={owed} />
        {warningsOf(walked).map(({ page, words }) => (
          <InsetText key={`${page} ${words}`}>
            {words} <a href={pagePath(draft.id, page)}>Look at this answer</a>
          </InsetText>
        ))}
        {doubts.length > 0 && (
          <InsetText>
            Some answers may not fit together. Beside each of them it says why. You can change them, or send them as
            they are.
          </InsetText>
        )}
        <DocumentView sections={documentOf(walked)} changeAt={(page) => pagePath(draft.id, page)} notes={doubts} />
      </Form>
    </Frame>
  );
}
