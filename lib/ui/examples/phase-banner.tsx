import { PhaseBanner } from "../phase-banner.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  {
    name: "A new service",
    example: <PhaseBanner tag={{ text: "Beta" }}>This is a new service. Tell us how to make it better.</PhaseBanner>,
  },
  {
    name: "A service to try out",
    example: (
      <PhaseBanner tag={{ text: "Demo", colour: "grey" }}>
        Everyone here is invented.{" "}
        <a className="govuk-link" href="/dev/mailbox">
          Read the emails
        </a>
      </PhaseBanner>
    ),
  },
];
