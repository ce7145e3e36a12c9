import { ErrorSummary } from "../error-summary.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  {
    name: "Two answers to put right",
    example: (
      <ErrorSummary
        disableAutoFocus
        errorList={[
          { text: "Select the location", href: "#location" },
          { text: "Enter the date of the application", href: "#made-day" },
        ]}
      />
    ),
  },
  {
    name: "A problem that no single answer has",
    example: (
      <ErrorSummary
        disableAutoFocus
        titleText="This page has changed"
        descriptionText="Daniel Reyes saved other answers while you were writing. Check them before you continue."
      />
    ),
  },
];
