import { InsetText } from "../inset-text.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  {
    name: "Something to notice",
    example: <InsetText>You can stop at any time. We keep your answers for 28 days.</InsetText>,
  },
  {
    name: "With more than a line",
    example: (
      <InsetText>
        <p>Do not write the person's name here.</p>
        <p>Use the same code for them each time you tell us something.</p>
      </InsetText>
    ),
  },
];
