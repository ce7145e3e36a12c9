import { classNames } from "./class-names.ts";
import type { Attributes, Extras, Options } from "./options.ts";
import { type Neighbour, PaginationArrow } from "./pagination-arrow.tsx";

type Page = Options<{
  number: number | string;
  href: string;
  current: boolean;
  ellipsis: boolean;
  visuallyHiddenText: string;
  attributes: Attributes;
}>;

type Props = Extras &
  Options<{ landmarkLabel: string; previous: Neighbour; next: Neighbour; items: readonly (Page | null)[] }>;

/** govuk-frontend's pagination: pages by number with `items`, otherwise the pages before and after. */
export function Pagination({ landmarkLabel, previous, next, items, classes, attributes }: Props) {
  const block = !items && !!(previous || next);
  return (
    <nav
      className={classNames("govuk-pagination", block && "govuk-pagination--block", classes)}
      aria-label={landmarkLabel || "Pagination"}
      {...attributes}
    >
      {previous?.href && <PaginationArrow {...previous} direction="prev" block={block} />}
      {items && <ul className="govuk-pagination__list">{items.map(page)}</ul>}
      {next?.href && <PaginationArrow {...next} direction="next" block={block} />}
    </nav>
  );
}

function page(item: Page | null, index: number) {
  if (!item || (!item.number && !item.ellipsis)) return null;
  const { number, href, current, ellipsis, visuallyHiddenText, attributes } = item;
  const modifier = current ? "govuk-pagination__item--current" : ellipsis && "govuk-pagination__item--ellipsis";
  return (
    <li key={`${index} ${number}`} className={classNames("govuk-pagination__item", modifier)}>
      {ellipsis ? (
        "⋯"
      ) : (
        <a
          className="govuk-link govuk-pagination__link"
          href={href}
          aria-label={visuallyHiddenText ?? `Page ${number}`}
          aria-current={current ? "page" : undefined}
          {...attributes}
        >
          {number}
        </a>
      )}
    </li>
  );
}
