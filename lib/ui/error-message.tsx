import { classNames } from "./class-names.ts";
import type { Options, TextOptions } from "./options.ts";

export type ErrorMessageOptions = TextOptions & Options<{ visuallyHiddenText: string }>;

/** govuk-frontend's error message, which begins with a hidden "Error:" unless `visuallyHiddenText` is empty. */
export const ErrorMessage = ({
  id,
  text,
  visuallyHiddenText = "Error",
  classes,
  attributes,
}: ErrorMessageOptions & Options<{ id: string }>) => (
  <p id={id} className={classNames("govuk-error-message", classes)} {...attributes}>
    {visuallyHiddenText && <span className="govuk-visually-hidden">{visuallyHiddenText}:</span>} {text}
  </p>
);
