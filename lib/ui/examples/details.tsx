import { Details } from "../details.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  {
    name: "Help with a question",
    example: (
      <Details summaryText="If you do not know the outcome yet">
        Tell us when you know it. You do not have to tell us before.
      </Details>
    ),
  },
  {
    name: "Open from the start",
    example: (
      <Details summaryText="Where to find the location's number" open>
        It is on the certificate of registration, beside the address.
      </Details>
    ),
  },
];
