import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { Extras, Options } from "./options.ts";

type Props = Extras & Options<{ iconFallbackText: string }> & { readonly children: ReactNode };

/** govuk-frontend's warning text. */
export const WarningText = ({ iconFallbackText, classes, attributes, children }: Props) => (
  <div className={classNames("govuk-warning-text", classes)} {...attributes}>
    <span className="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>{" "}
    <strong className="govuk-warning-text__text">
      <span className="govuk-visually-hidden">{iconFallbackText || "Warning"}</span> {children}
    </strong>
  </div>
);
