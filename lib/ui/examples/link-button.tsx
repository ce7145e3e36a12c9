import { LinkButton } from "../link-button.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  { name: "Signing out", example: <LinkButton>Sign out</LinkButton> },
  {
    name: "Within a sentence",
    example: (
      <p className="govuk-body">
        No email after five minutes? <LinkButton>Send the link again</LinkButton>
      </p>
    ),
  },
];
