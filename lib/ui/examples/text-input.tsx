import { TextInput } from "../text-input.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  {
    name: "An email address",
    example: (
      <TextInput name="email" type="email" label={{ text: "Email address" }} autocomplete="email" spellcheck={false} />
    ),
  },
  {
    name: "A number, with what it counts",
    example: (
      <TextInput
        name="hours"
        label={{ text: "For how long?" }}
        width={3}
        inputmode="numeric"
        suffix={{ text: "hours" }}
      />
    ),
  },
  {
    name: "The only question of a page, wrongly answered",
    example: (
      <TextInput
        name="code"
        label={{ text: "What is your code for the person?", size: "l" }}
        hint={{ text: "Use letters and numbers, for example LH-14." }}
        value="Mr Brown"
        errorMessage={{ text: "Enter a code, not a name" }}
      />
    ),
  },
];
