import { classNames } from "./class-names.ts";
import type { Options, TextOptions } from "./options.ts";

type Action = TextOptions & { readonly href: string } & Options<{ visuallyHiddenText: string }>;

export type Actions = { readonly items: readonly Action[] } & Options<{ classes: string }>;

export type CardTitle = TextOptions & Options<{ headingLevel: 2 | 3 | 4 }>;

type Props = Actions & Options<{ title: CardTitle }>;

/** What can be done about one row of a summary list. */
export function RowActions({ items, classes, title }: Props) {
  if (!items.length) return null;
  return (
    <dd className={classNames("govuk-summary-list__actions", classes)}>
      {items.length === 1 ? (
        items.map((action) => link(action, title))
      ) : (
        <ul className="govuk-summary-list__actions-list">
          {items.map((action) => (
            <li key={action.href} className="govuk-summary-list__actions-list-item">
              {link(action, title)}
            </li>
          ))}
        </ul>
      )}
    </dd>
  );
}

/** What can be done about a whole summary card. */
export function CardActions({ items, classes, title }: Props) {
  const className = classNames("govuk-summary-card__actions", classes);
  if (!items.length) return null;
  if (items.length === 1) return <div className={className}>{items.map((action) => link(action, title))}</div>;
  return (
    <ul className={className}>
      {items.map((action) => (
        <li key={action.href} className="govuk-summary-card__action">
          {link(action, title)}
        </li>
      ))}
    </ul>
  );
}

const link = ({ href, text, visuallyHiddenText, classes, attributes }: Action, title?: CardTitle) => (
  <a key={href} className={classNames("govuk-link", classes)} href={href} {...attributes}>
    {text}
    {(visuallyHiddenText || title) && (
      <span className="govuk-visually-hidden">
        {visuallyHiddenText && ` ${visuallyHiddenText}`}
        {title && <> ({title.text})</>}
      </span>
    )}
  </a>
);
