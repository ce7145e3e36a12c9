import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { Extras, Options } from "./options.ts";

/** govuk-frontend's inset text. */
export const InsetText = ({
  id,
  classes,
  attributes,
  children,
}: Extras & Options<{ id: string; children: ReactNode }>) => (
  <div id={id} className={classNames("govuk-inset-text", classes)} {...attributes}>
    {children}
  </div>
);
