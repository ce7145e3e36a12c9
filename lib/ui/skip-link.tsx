import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { Extras, Options } from "./options.ts";

type Props = Extras & Options<{ href: string }> & { readonly children: ReactNode };

/** govuk-frontend's skip link. */
export const SkipLink = ({ href, classes, attributes, children }: Props) => (
  <a
    href={href || "#content"}
    className={classNames("govuk-skip-link", classes)}
    {...attributes}
    data-module="govuk-skip-link"
  >
    {children}
  </a>
);
