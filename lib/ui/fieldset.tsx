import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { LabelOptions } from "./label.tsx";
import type { Extras, Options } from "./options.ts";

export type FieldsetOptions = Extras & Options<{ legend: LabelOptions; describedBy: string; role: string }>;

/** govuk-frontend's fieldset. */
export const Fieldset = ({
  legend,
  describedBy,
  role,
  classes,
  attributes,
  children,
}: FieldsetOptions & { children?: ReactNode }) => (
  <fieldset
    className={classNames("govuk-fieldset", classes)}
    role={role}
    aria-describedby={describedBy || undefined}
    {...attributes}
  >
    {legend?.text && (
      <legend
        className={classNames(
          "govuk-fieldset__legend",
          legend.size && `govuk-fieldset__legend--${legend.size}`,
          legend.classes,
        )}
      >
        {legend.isPageHeading ? <h1 className="govuk-fieldset__heading">{legend.text}</h1> : legend.text}
      </legend>
    )}
    {children}
  </fieldset>
);
