import { Checkboxes } from "../checkboxes.tsx";
import { TextInput } from "../text-input.tsx";
import type { Example } from "./example.ts";

const declaration = [{ value: "yes", text: "What I have told you is true, as far as I know" }];

export const examples: readonly Example[] = [
  {
    name: "Several answers, one of them asking for more",
    example: (
      <Checkboxes
        name="told"
        fieldset={{ legend: { text: "Who have you told?", size: "m" } }}
        hint={{ text: "Select all that apply." }}
        items={[
          { value: "family", text: "The person's family" },
          {
            value: "police",
            text: "The police",
            conditional: <TextInput name="crime-number" label={{ text: "Crime number" }} width={10} />,
          },
          { divider: "or" },
          { value: "nobody", text: "Nobody yet", behaviour: "exclusive" },
        ]}
      />
    ),
  },
  { name: "One box to tick", example: <Checkboxes name="declaration" items={declaration} /> },
  {
    name: "Not ticked",
    example: (
      <Checkboxes
        name="agreed"
        items={declaration}
        errorMessage={{ text: "Select the box to say that what you have told us is true" }}
      />
    ),
  },
];
