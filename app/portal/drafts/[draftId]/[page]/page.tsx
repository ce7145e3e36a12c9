import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { Frame } from "#app/_frame/frame.tsx";
import { FilledIn } from "#app/_journey/filled-in.tsx";
import { Form } from "#app/_journey/form.tsx";
import { LoopCards } from "#app/_journey/loop-cards.tsx";
import { RemovedBanner } from "#app/_journey/removed-banner.tsx";
import { TakeOutNotes } from "#app/_journey/take-out-notes.tsx";
import { OthersHere, TypedIsBack } from "#app/_journey/visit-notes.tsx";
import { openPage } from "#lib/drafts/open-page.ts";
import { cardsOf } from "#lib/journeys/cards.ts";
import { hasPage } from "#lib/journeys/loop.ts";
import { placeInSection } from "#lib/journeys/tasks.ts";
import { fieldsToShow } from "#lib/journeys/view.ts";
import { itemTitle, mayOpen, pageBefore } from "#lib/journeys/walk.ts";
import { justDone } from "#lib/web/done.ts";
import { keepStale } from "#lib/web/keep-typed.ts";
import { checkAnswersPath, draftPath, pagePath, sentPath, unsavedPath } from "#lib/web/paths.ts";
import { read } from "#lib/web/session.ts";
import { answer, drop, remove } from "../actions.ts";

type Props = { params: Promise<{ draftId: string; page: string }> };

/** Every question page of every journey. */
export default async function QuestionPage({ params }: Props) {
  const { draftId, page: slug } = await params;
  const opened = await read(openPage, { draftId, page: slug }, pagePath(draftId, slug), () => keepStale(draftId, slug));
  const { draft, journey, walked, visit, filledIn, takeOut } = opened;
  if (draft.sentAt) redirect(sentPath(draft.id));
  const page = walked.path.find((one) => one.slug === slug);
  if (!page && hasPage(journey, slug)) redirect(draftPath(draft.id)); // an answer closed its branch
  if (!page) notFound();
  if (!mayOpen(walked, page)) redirect(walked.next ? pagePath(draft.id, walked.next.slug) : checkAnswersPath(draft.id));

  const cards = cardsOf(page, walked);
  const fields = fieldsToShow(page, walked).map((field) => ({
    ...field,
    isPageHeading: field.isPageHeading && cards.length === 0,
  }));
  const before = pageBefore(walked, page);
  const version = draft.pageVersions[slug] ?? 0;
  return (
    <Frame back={before ? pagePath(draft.id, before.slug) : draftPath(draft.id)}>
      {page.loop && (
        <RemovedBanner
          key={version}
          done={await justDone()}
          item={page.loop.heading.toLowerCase()}
          left={cards.length}
        />
      )}
      <Form
        title={placeInSection(page, walked)}
        caption={itemTitle(page, walked) ?? (page.section === page.heading ? undefined : page.section)}
        heading={fields.some(({ isPageHeading }) => isPageHeading) ? undefined : page.heading}
        fields={fields}
        hidden={{ version: String(visit.unsaved?.version ?? version), opening: randomUUID() }}
        button="Save and continue"
        action={answer.bind(null, draft.id, slug)}
        typed={visit.unsaved?.typed}
        restored={visit.unsaved && <TypedIsBack drop={drop.bind(null, draft.id, slug)} />}
        keptAt={unsavedPath(draft.id, slug)}
      >
        <FilledIn filledIn={filledIn} />
        <OthersHere visit={visit} page={slug} />
        <TakeOutNotes words={takeOut} />
        <LoopCards
          cards={cards}
          changeAt={(card) => pagePath(draft.id, card)}
          remove={(number) => remove.bind(null, draft.id, slug, number, version)}
        />
      </Form>
      <p className="govuk-body-s">You can stop at any time. Each page is saved when you continue.</p>
    </Frame>
  );
}
