import type { Card } from "#lib/journeys/cards.ts";
import { SummaryList } from "#lib/ui/summary-list.tsx";
import type { FormAction } from "#lib/web/form-state.ts";
import { SmallForm } from "./small-form.tsx";

type Props = {
  cards: readonly Card[];
  changeAt: (page: string) => string;
  remove: (number: number) => FormAction;
};

/** The people, staff or shifts given so far, each with the way to change it or take it out. */
export const LoopCards = ({ cards, changeAt, remove }: Props) =>
  cards.map(({ number, title, page, more, isFinished, rows, mayBeRemoved }) => (
    <div key={number}>
      <SummaryList
        card={{
          title: { text: isFinished ? title : `${title}: not finished` },
          actions: {
            items: [
              { href: changeAt(page), text: isFinished ? "Change" : "Continue" },
              ...more.map(({ slug, heading }) => ({ href: changeAt(slug), text: heading })),
            ],
          },
        }}
        rows={rows.map(({ question, answer }) => ({ key: { text: question }, value: { text: answer } }))}
      />
      {mayBeRemoved && <SmallForm action={remove(number)} button="Remove" about={title} kind="secondary" />}
    </div>
  ));
