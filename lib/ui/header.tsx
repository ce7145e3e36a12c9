import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { Extras, Options } from "./options.ts";

type Props = Extras &
  Options<{
    url: string;
    containerClasses: string;
    /** Shown smaller, beside or below the name. */
    serviceName: ReactNode;
    /** Stands at the other end: who is signed in, and signing out. */
    end: ReactNode;
  }> & {
    /** The regulator's name. */
    readonly children: ReactNode;
  };

/** govuk-frontend's generic header: whose site this is. It brings no crown and no GOV.UK. */
export const Header = ({ url, containerClasses, serviceName, end, classes, attributes, children }: Props) => (
  <div className={classNames("govuk-generic-header", classes)} {...attributes}>
    <div className={classNames("govuk-generic-header__container", containerClasses || "govuk-width-container")}>
      <div className="govuk-generic-header__logo">
        <a href={url || "/"} className="govuk-generic-header__homepage-link">
          {children}
          {serviceName && <span className="app-header__service"> {serviceName}</span>}
        </a>
      </div>
      {end && <div className="app-header__end">{end}</div>}
    </div>
  </div>
);
