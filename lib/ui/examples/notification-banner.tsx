import { NotificationBanner } from "../notification-banner.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  {
    name: "Something to know before going on",
    example: (
      <NotificationBanner
        titleId="banner-closed"
        text="The portal will be closed from 8pm to 10pm on 22 November 2026."
      />
    ),
  },
  {
    name: "It worked",
    example: (
      <NotificationBanner titleId="banner-saved" type="success" disableAutoFocus>
        <p className="govuk-notification-banner__heading">Draft discarded</p>
      </NotificationBanner>
    ),
  },
];
