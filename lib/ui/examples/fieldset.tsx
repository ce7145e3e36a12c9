import { Fieldset } from "../fieldset.tsx";
import { TextInput } from "../text-input.tsx";
import type { Example } from "./example.ts";

const name = <TextInput name="name" label={{ text: "Full name" }} />;
const code = <TextInput name="code" label={{ text: "Your code for the person" }} width={10} />;
const phone = <TextInput name="phone" label={{ text: "Phone number" }} type="tel" width={20} />;

export const examples: readonly Example[] = [
  {
    name: "Questions that belong together",
    example: (
      <Fieldset legend={{ text: "Who can we call about this?", size: "m" }}>
        {name}
        {phone}
      </Fieldset>
    ),
  },
  {
    name: "A large legend, for the only question of a page",
    example: <Fieldset legend={{ text: "The person", size: "l" }}>{code}</Fieldset>,
  },
];
