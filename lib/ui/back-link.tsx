import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { Extras } from "./options.ts";

type Props = Extras & { readonly href?: string; readonly children?: ReactNode };

/** govuk-frontend's back link. */
export const BackLink = ({ href, children, classes, attributes }: Props) => (
  <a href={href || "#"} className={classNames("govuk-back-link", classes)} {...attributes}>
    {children || "Back"}
  </a>
);
