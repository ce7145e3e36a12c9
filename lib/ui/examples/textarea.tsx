import { Textarea } from "../textarea.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  {
    name: "In your own words",
    example: <Textarea name="reason" label={{ text: "Why was it refused?" }} hint={{ text: "Do not name anyone." }} />,
  },
  {
    name: "Not answered",
    example: (
      <Textarea
        name="next"
        label={{ text: "What will you do next?" }}
        rows={8}
        errorMessage={{ text: "Enter what you will do next" }}
      />
    ),
  },
];
