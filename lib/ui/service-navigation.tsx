import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { Extras, Options } from "./options.ts";
import { type NavigationOptions, type NavigationSlots, ServiceNavigationLinks } from "./service-navigation-links.tsx";

type Props = NavigationOptions &
  Extras &
  Options<{
    serviceName: string;
    serviceUrl: string;
    ariaLabel: string;
    slots: Options<{ start: ReactNode; end: ReactNode; endAlign: "inline" }> & NavigationSlots;
  }>;

/** govuk-frontend's service navigation. The menu button shows only with JavaScript, on narrow screens. */
export function ServiceNavigation(props: Props) {
  const { serviceName, serviceUrl, ariaLabel = "Service information", slots = {}, classes, attributes } = props;
  const shared = {
    className: classNames("govuk-service-navigation", classes),
    "data-module": "govuk-service-navigation",
    ...attributes,
  };
  const content = (
    <div
      className={classNames(
        "govuk-width-container",
        slots.endAlign === "inline" && "govuk-service-navigation__inlining-container",
      )}
    >
      {slots.start}
      <div className="govuk-service-navigation__container">
        {serviceName && (
          <span className="govuk-service-navigation__service-name">
            {serviceUrl ? (
              <a href={serviceUrl} className="govuk-service-navigation__link">
                {serviceName}
              </a>
            ) : (
              <span className="govuk-service-navigation__text">{serviceName}</span>
            )}
          </span>
        )}
        <ServiceNavigationLinks {...props} />
      </div>
      {slots.end}
    </div>
  );
  if (!serviceName && !slots.start && !slots.end) return <div {...shared}>{content}</div>;
  return (
    <section aria-label={ariaLabel} {...shared}>
      {content}
    </section>
  );
}
