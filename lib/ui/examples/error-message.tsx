import { ErrorMessage } from "../error-message.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  { name: "What to do about an answer", example: <ErrorMessage id="email-error" text="Enter your email address" /> },
  {
    name: "Without the hidden word Error",
    example: <ErrorMessage text="Enter the date of the application" visuallyHiddenText="" />,
  },
];
