import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { Extras, Options } from "./options.ts";

type Props = Extras &
  Options<{
    children: ReactNode;
    kind: "secondary" | "warning" | "inverse";
    type: "submit" | "button" | "reset";
    /** A link that looks like a button. */
    href: string;
    id: string;
    name: string;
    value: string;
    disabled: boolean;
    isStartButton: boolean;
    preventDoubleClick: boolean;
  }>;

/** govuk-frontend's button. A submit button unless it has `href` or another `type`. */
export function Button({ children, kind, type = "submit", href, id, name, value, disabled, ...more }: Props) {
  const { isStartButton, preventDoubleClick, classes, attributes } = more;
  const shared = {
    className: classNames(
      "govuk-button",
      kind && `govuk-button--${kind}`,
      classes,
      isStartButton && "govuk-button--start",
    ),
    "data-module": "govuk-button",
    ...attributes,
    ...(id && { id }),
  };
  const content = isStartButton ? startContent(children) : children;

  if (href) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: govuk-frontend's markup; a button cannot be a link.
      <a href={href} role="button" draggable={false} {...shared}>
        {content}
      </a>
    );
  }
  return (
    <button
      type={type}
      value={value || undefined}
      name={name || undefined}
      disabled={disabled}
      aria-disabled={disabled || undefined}
      data-prevent-double-click={preventDoubleClick}
      {...shared}
    >
      {content}
    </button>
  );
}

const startContent = (children: ReactNode) => (
  <>
    {typeof children === "string" ? children : <span>{children}</span>}
    <svg
      className="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  </>
);
