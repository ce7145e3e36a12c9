import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { Attributes, Options } from "./options.ts";

export type Neighbour = { readonly href: string } & Options<{
  text: ReactNode;
  labelText: ReactNode;
  attributes: Attributes;
}>;

type Props = Neighbour & { readonly direction: "prev" | "next"; readonly block: boolean };

/** The way to the page before or after. `block` when it stands on a line of its own. */
export function PaginationArrow({ href, text, labelText, attributes, direction, block }: Props) {
  const icon = (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={paths[direction]} />
    </svg>
  );
  const word = direction === "prev" ? "Previous" : "Next";
  return (
    <div className={`govuk-pagination__${direction}`}>
      <a className="govuk-link govuk-pagination__link" href={href} rel={direction} {...attributes}>
        {(block || direction === "prev") && icon}{" "}
        <span
          className={classNames(
            "govuk-pagination__link-title",
            block && !labelText && "govuk-pagination__link-title--decorated",
          )}
        >
          {text || (
            <>
              {word}
              <span className="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {labelText && block && (
          <>
            {" "}
            <span className="govuk-visually-hidden">:</span>{" "}
            <span className="govuk-pagination__link-label">{labelText}</span>
          </>
        )}
        {!block && direction === "next" && icon}
      </a>
    </div>
  );
}

const paths = {
  prev: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
  next: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
};
