import { CharacterCount } from "../character-count.tsx";
import type { Example } from "./example.ts";

const label = { text: "What happened?" };

export const examples: readonly Example[] = [
  {
    name: "At most so many characters",
    example: <CharacterCount name="what-happened" label={label} maxlength={2000} />,
  },
  {
    name: "At most so many words, said when three quarters are used",
    example: (
      <CharacterCount
        name="in-short"
        label={{ text: "Say in short what you did" }}
        maxlength={150}
        countType="words"
        threshold={75}
      />
    ),
  },
  {
    name: "Too long",
    example: (
      <CharacterCount
        name="outcome"
        label={label}
        maxlength={10}
        value="The application was refused."
        errorMessage={{ text: "What happened must be 10 characters or fewer" }}
      />
    ),
  },
];
