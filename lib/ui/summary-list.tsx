import { classNames } from "./class-names.ts";
import type { Extras, MaybeItems, Options, TextOptions } from "./options.ts";
import { type Actions, CardActions, type CardTitle, RowActions } from "./summary-actions.tsx";

type Row = { readonly key: TextOptions; readonly value: TextOptions } & Options<{ actions: Actions; classes: string }>;

type Props = Extras &
  Options<{ card: Extras & Options<{ title: CardTitle; actions: Actions }> }> & { readonly rows: MaybeItems<Row> };

/** govuk-frontend's summary list, in a summary card when `card` is given. */
export function SummaryList({ card, rows, classes, attributes }: Props) {
  const anyRowHasActions = rows.some((row) => row && !!row.actions?.items.length);
  const list = (
    <dl className={classNames("govuk-summary-list", classes)} {...attributes}>
      {rows.map((row, index) => {
        if (!row) return null;
        const noActions = anyRowHasActions && !row.actions && "govuk-summary-list__row--no-actions";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may ask the same, and rows keep no state.
          <div key={index} className={classNames("govuk-summary-list__row", noActions, row.classes)}>
            <dt className={classNames("govuk-summary-list__key", row.key.classes)}>{row.key.text}</dt>
            <dd className={classNames("govuk-summary-list__value", row.value.classes)}>{row.value.text}</dd>
            {row.actions && <RowActions {...row.actions} title={card?.title} />}
          </div>
        );
      })}
    </dl>
  );
  if (!card) return list;

  const Heading = `h${card.title?.headingLevel ?? 2}` as const;
  return (
    <div className={classNames("govuk-summary-card", card.classes)} {...card.attributes}>
      <div className="govuk-summary-card__title-wrapper">
        {card.title && (
          <Heading className={classNames("govuk-summary-card__title", card.title.classes)}>{card.title.text}</Heading>
        )}
        {card.actions && <CardActions {...card.actions} title={card.title} />}
      </div>
      <div className="govuk-summary-card__content">{list}</div>
    </div>
  );
}
