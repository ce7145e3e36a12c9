import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { Extras, Options } from "./options.ts";
import { Tag, type TagOptions } from "./tag.tsx";

type Props = Extras & Options<{ tag: TagOptions }> & { readonly children: ReactNode };

/** govuk-frontend's phase banner. */
export const PhaseBanner = ({ tag, classes, attributes, children }: Props) => (
  <div className={classNames("govuk-phase-banner govuk-width-container", classes)} {...attributes}>
    <p className="govuk-phase-banner__content">
      <Tag
        text={tag?.text}
        colour={tag?.colour}
        classes={classNames("govuk-phase-banner__content__tag", tag?.classes)}
      />{" "}
      <span className="govuk-phase-banner__text">{children}</span>
    </p>
  </div>
);
