import { classNames } from "./class-names.ts";
import type { Options, TextOptions } from "./options.ts";

/** govuk-frontend's hint. */
export const Hint = ({ id, text, classes, attributes }: TextOptions & Options<{ id: string }>) => (
  <div id={id} className={classNames("govuk-hint", classes)} {...attributes}>
    {text}
  </div>
);
