import { Radios } from "../radios.tsx";
import { TextInput } from "../text-input.tsx";
import type { Example } from "./example.ts";

const yesOrNo = [
  { value: "yes", text: "Yes" },
  { value: "no", text: "No" },
];

export const examples: readonly Example[] = [
  {
    name: "One answer, with hints",
    example: (
      <Radios
        name="outcome"
        fieldset={{ legend: { text: "What was the outcome?", size: "l" } }}
        items={[
          { value: "granted", text: "The application was granted" },
          { value: "refused", text: "The application was refused", hint: { text: "In whole or in part." } },
          { value: "withdrawn", text: "The application was withdrawn" },
        ]}
      />
    ),
  },
  {
    name: "An answer that asks for more",
    example: (
      <Radios
        name="contact"
        value="phone"
        fieldset={{ legend: { text: "How can we reach you?", size: "m" } }}
        items={[
          { value: "email", text: "Email" },
          {
            value: "phone",
            text: "Phone",
            conditional: <TextInput name="phone" label={{ text: "Phone number" }} type="tel" width={20} />,
          },
        ]}
      />
    ),
  },
  {
    name: "Yes or no, unanswered",
    example: (
      <Radios
        name="told-family"
        inline
        fieldset={{ legend: { text: "Have you told the family?", size: "m" } }}
        items={yesOrNo}
        errorMessage={{ text: "Select yes if you have told the family" }}
      />
    ),
  },
];
