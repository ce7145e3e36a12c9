import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { Attributes, Extras, Options } from "./options.ts";

/** A page above this one; without `href` it is the page itself. */
type Item = { readonly text: ReactNode } & Options<{ href: string; attributes: Attributes }>;

type Props = Extras & Options<{ collapseOnMobile: boolean; labelText: string }> & { readonly items: readonly Item[] };

/** govuk-frontend's breadcrumbs: the way from the start to this page. */
export const Breadcrumbs = ({ items, collapseOnMobile, labelText = "Breadcrumb", classes, attributes }: Props) => (
  <nav
    className={classNames("govuk-breadcrumbs", classes, collapseOnMobile && "govuk-breadcrumbs--collapse-on-mobile")}
    {...attributes}
    aria-label={labelText}
  >
    <ol className="govuk-breadcrumbs__list">{items.map(listed)}</ol>
  </nav>
);

const listed = ({ text, href, attributes }: Item, index: number) => (
  <li key={`${index} ${href}`} className="govuk-breadcrumbs__list-item" aria-current={href ? undefined : "page"}>
    {href ? (
      <a className="govuk-breadcrumbs__link" href={href} {...attributes}>
        {text}
      </a>
    ) : (
      text
    )}
  </li>
);
