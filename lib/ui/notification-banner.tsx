import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import type { Extras, Options } from "./options.ts";

type Props = Extras &
  Options<{
    type: "success";
    titleText: ReactNode;
    titleId: string;
    titleHeadingLevel: 2 | 3;
    role: string;
    disableAutoFocus: boolean;
    /** One sentence, shown as a heading. */
    text: ReactNode;
    /** More than a sentence, in the caller's own markup. */
    children: ReactNode;
  }>;

/** govuk-frontend's notification banner. With JavaScript one of type "success" takes the focus when the page opens. */
export function NotificationBanner(props: Props) {
  const {
    type,
    titleText,
    titleId = "govuk-notification-banner-title",
    titleHeadingLevel = 2,
    role,
    text,
    children,
  } = props;
  const Heading = `h${titleHeadingLevel}` as const;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: its role, alert or region, can be labelled
    <div
      className={classNames(
        "govuk-notification-banner",
        type === "success" && "govuk-notification-banner--success",
        props.classes,
      )}
      role={role || (type === "success" ? "alert" : "region")}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
    >
      <div className="govuk-notification-banner__header">
        <Heading className="govuk-notification-banner__title" id={titleId}>
          {titleText || (type === "success" ? "Success" : "Important")}
        </Heading>
      </div>
      <div className="govuk-notification-banner__content">
        {children || (text && <p className="govuk-notification-banner__heading">{text}</p>)}
      </div>
    </div>
  );
}
