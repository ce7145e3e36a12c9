import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { Extras, Options } from "./options.ts";

type Props = Extras & Options<{ id: string; open: boolean; children: ReactNode }> & { readonly summaryText: ReactNode };

/** govuk-frontend's details. */
export const Details = ({ id, summaryText, open, classes, attributes, children }: Props) => (
  <details id={id} className={classNames("govuk-details", classes)} {...attributes} open={open}>
    <summary className="govuk-details__summary">
      <span className="govuk-details__summary-text">{summaryText}</span>
    </summary>
    <div className="govuk-details__text">{children}</div>
  </details>
);
