import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { Attributes, MaybeItems, Options } from "./options.ts";

type Item = { readonly text: ReactNode } & Options<{
  href: string;
  /** This very page. */
  current: boolean;
  /** The part of the service that this page belongs to. */
  active: boolean;
  attributes: Attributes;
}>;

export type NavigationOptions = Options<{
  navigation: MaybeItems<Item>;
  navigationId: string;
  navigationLabel: string;
  navigationClasses: string;
  menuButtonText: string;
  menuButtonLabel: string;
  collapseNavigationOnMobile: boolean;
}>;

export type NavigationSlots = Options<{ navigationStart: ReactNode; navigationEnd: ReactNode }>;

/** The links of a service navigation, and the button that folds them away. */
export function ServiceNavigationLinks({
  navigation = [],
  slots,
  ...props
}: NavigationOptions & Options<{ slots: NavigationSlots }>) {
  const items = navigation.filter((item) => !!item);
  const {
    navigationId = "navigation",
    menuButtonText = "Menu",
    menuButtonLabel,
    collapseNavigationOnMobile = items.length > 1,
  } = props;
  if (!items.length && !slots?.navigationStart && !slots?.navigationEnd) return null;
  return (
    <nav
      aria-label={props.navigationLabel || menuButtonText}
      className={classNames("govuk-service-navigation__wrapper", props.navigationClasses)}
    >
      {collapseNavigationOnMobile && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: hidden from everyone until JavaScript shows it.
        <button
          type="button"
          className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={navigationId}
          aria-label={menuButtonLabel !== menuButtonText ? menuButtonLabel : undefined}
          hidden
          aria-hidden="true"
        >
          {menuButtonText}
        </button>
      )}
      <ul className="govuk-service-navigation__list" id={navigationId}>
        {slots?.navigationStart}
        {items.map(link)}
        {slots?.navigationEnd}
      </ul>
    </nav>
  );
}

function link({ text, href, current, active, attributes }: Item, index: number) {
  const here = current ? "page" : active ? "true" : undefined;
  const content = here ? <strong className="govuk-service-navigation__active-fallback">{text}</strong> : text;
  return (
    <li
      key={`${index} ${href}`}
      className={classNames("govuk-service-navigation__item", here && "govuk-service-navigation__item--active")}
    >
      {href ? (
        <a className="govuk-service-navigation__link" href={href} aria-current={here} {...attributes}>
          {content}
        </a>
      ) : (
        <span className="govuk-service-navigation__text" aria-current={here}>
          {content}
        </span>
      )}
    </li>
  );
}
