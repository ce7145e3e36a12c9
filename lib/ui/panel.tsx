import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import type { Extras, Options } from "./options.ts";

type Action = { readonly text: string } & Extras & Options<{ href: string; type: "submit" | "button" | "reset" }>;

type Props = Extras &
  Options<{
    kind: "confirmation" | "interruption";
    headingLevel: 1 | 2 | 3 | 4;
    /** What to do next: buttons and links, on an interruption only. */
    actions: Extras & Options<{ items: readonly Action[] }>;
    children: ReactNode;
  }> & { readonly titleText: ReactNode };

/** govuk-frontend's panel: a confirmation unless `kind` says otherwise. */
export function Panel({
  kind = "confirmation",
  titleText,
  headingLevel = 1,
  actions,
  classes,
  attributes,
  children,
}: Props) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={classNames("govuk-panel", `govuk-panel--${kind}`, classes)} {...attributes}>
      <Heading className="govuk-panel__title">{titleText}</Heading>
      {children && <div className="govuk-panel__body">{children}</div>}
      {kind === "interruption" && actions && (
        <div className={classNames("govuk-panel__actions", actions.classes)} {...actions.attributes}>
          {actions.items && (
            <div className="govuk-button-group">
              {actions.items.map((action) => [<ActionLink key={action.text} {...action} />, " "])}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function ActionLink({ text, href, type, classes, attributes }: Action) {
  if (!href || type === "button") {
    return (
      <Button kind="inverse" type={type ?? "button"} href={href} classes={classes} attributes={attributes}>
        {text}
      </Button>
    );
  }
  return (
    <a className={classNames("govuk-link govuk-link--inverse", classes)} href={href} {...attributes}>
      {text}
    </a>
  );
}
