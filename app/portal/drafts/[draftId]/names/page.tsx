import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { Form } from "#app/_journey/form.tsx";
import { TypedIsBack } from "#app/_journey/visit-notes.tsx";
import { NAMES, namesOf } from "#lib/drafts/findings-page.ts";
import { openFindings } from "#lib/drafts/open-findings.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import { keepStale } from "#lib/web/keep-typed.ts";
import { checkAnswersPath, draftPath, pagePath, sentPath, unsavedPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";
import { drop, resolve } from "../actions.ts";

type Props = { params: Promise<{ draftId: string }> };

/** What in the text may tell who somebody is: asked about, never refused. */
export default async function NamesPage({ params }: Props) {
  const { draftId } = await params;
  const { draft, walked, findings, page, typed } = await read(openFindings, { draftId }, pagePath(draftId, NAMES), () =>
    keepStale(draftId, NAMES),
  );
  if (draft.sentAt) redirect(sentPath(draft.id));
  if (findings.length === 0) redirect(walked.next ? pagePath(draft.id, walked.next.slug) : checkAnswersPath(draft.id));

  const standing = Object.fromEntries(
    findings.map((one) => [
      namesOf(one).choice,
      { under: one.question, href: pagePath(draft.id, one.page, one.field), quotes: one.quotes },
    ]),
  );
  return (
    <Frame back={draftPath(draft.id)}>
      <Form
        title={page.section}
        heading={page.heading}
        fields={fieldsToShow(page, walked).map((field) => ({
          ...field,
          isPageHeading: false,
          ...(standing[field.name] && { standing: standing[field.name] }),
        }))}
        hidden={{ opening: randomUUID() }}
        button="Continue"
        action={resolve.bind(null, draft.id)}
        typed={typed}
        restored={typed && <TypedIsBack drop={drop.bind(null, draft.id, NAMES)} />}
        keptAt={unsavedPath(draft.id, NAMES)}
      >
        <p className="govuk-body">
          Use codes for people, not names. Keep your own record of which code is which person. Your answers are saved,
          and nothing here stops you from sending them.
        </p>
      </Form>
    </Frame>
  );
}
