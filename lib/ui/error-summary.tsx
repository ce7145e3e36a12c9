import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { Attributes, Extras, Options } from "./options.ts";

type Item = { readonly text: ReactNode } & Options<{ href: string; attributes: Attributes }>;

type Props = Extras &
  Options<{
    titleText: ReactNode;
    descriptionText: ReactNode;
    /** What is wrong; `href` is `#` and the id of the input to put right. */
    errorList: readonly Item[];
    disableAutoFocus: boolean;
  }>;

/** govuk-frontend's error summary. With JavaScript it takes the focus when the page opens. */
export function ErrorSummary(props: Props) {
  const {
    titleText = "There is a problem",
    descriptionText,
    errorList = [],
    disableAutoFocus,
    classes,
    attributes,
  } = props;
  return (
    <div
      className={classNames("govuk-error-summary", classes)}
      data-disable-auto-focus={disableAutoFocus}
      {...attributes}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 className="govuk-error-summary__title">{titleText}</h2>
        <div className="govuk-error-summary__body">
          {descriptionText && <p>{descriptionText}</p>}
          {errorList.length > 0 && <ul className="govuk-list govuk-error-summary__list">{errorList.map(listed)}</ul>}
        </div>
      </div>
    </div>
  );
}

const listed = ({ text, href, attributes }: Item, index: number) => (
  <li key={`${index} ${href}`}>
    {href ? (
      <a href={href} {...attributes}>
        {text}
      </a>
    ) : (
      text
    )}
  </li>
);
