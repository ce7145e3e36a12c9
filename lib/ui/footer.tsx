import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { Attributes, Extras, MaybeItems, Options } from "./options.ts";

type Link = { readonly href: string; readonly text: string } & Options<{ attributes: Attributes }>;

type Column = { readonly title: string } & Options<{ width: string; columns: number; items: MaybeItems<Link> }>;

type Props = Extras &
  Options<{
    containerClasses: string;
    navigation: readonly Column[];
    meta: Options<{ visuallyHiddenTitle: string; items: readonly Link[]; text: ReactNode }>;
  }>;

/** govuk-frontend's footer without the crown, the licence and the crown copyright, which are not ours to show. */
export const Footer = ({ containerClasses, navigation = [], meta, classes, attributes }: Props) => (
  <div className={classNames("govuk-footer", classes)} {...attributes}>
    <div className={classNames("govuk-width-container", containerClasses)}>
      {navigation.length > 0 && (
        <>
          <div className="govuk-footer__navigation">{navigation.map(column)}</div>
          <hr className="govuk-footer__section-break" />
        </>
      )}
      <div className="govuk-footer__meta">
        <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
          {meta && <h2 className="govuk-visually-hidden">{meta.visuallyHiddenTitle || "Support links"}</h2>}
          {meta?.items && meta.items.length > 0 && (
            <ul className="govuk-footer__inline-list">
              {meta.items.map((item) => (
                <li key={item.href + item.text} className="govuk-footer__inline-list-item">
                  {link(item)}
                </li>
              ))}
            </ul>
          )}
          {meta?.text && <div className="govuk-footer__meta-custom">{meta.text}</div>}
        </div>
      </div>
    </div>
  </div>
);

const column = ({ title, width = "full", columns, items = [] }: Column) => (
  <div key={title} className={`govuk-footer__section govuk-grid-column-${width}`}>
    <h2 className="govuk-footer__heading govuk-heading-m">{title}</h2>
    {items.length > 0 && (
      <ul className={classNames("govuk-footer__list", !!columns && `govuk-footer__list--columns-${columns}`)}>
        {items.map(
          (item) =>
            item && (
              <li key={item.href + item.text} className="govuk-footer__list-item">
                {link(item)}
              </li>
            ),
        )}
      </ul>
    )}
  </div>
);

const link = ({ href, text, attributes }: Link) => (
  <a className="govuk-footer__link" href={href} {...attributes}>
    {text}
  </a>
);
