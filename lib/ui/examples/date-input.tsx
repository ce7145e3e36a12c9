import { DateInput } from "../date-input.tsx";
import type { Example } from "./example.ts";

const fieldset = { legend: { text: "When was the application made?", size: "m" } } as const;
const hint = { text: "For example, 22 11 2026." };

export const examples: readonly Example[] = [
  { name: "A day", example: <DateInput id="made" namePrefix="made" fieldset={fieldset} hint={hint} /> },
  {
    name: "Answered before",
    example: (
      <DateInput
        id="told"
        namePrefix="told"
        fieldset={fieldset}
        values={{ "told-day": 4, "told-month": 11, "told-year": 2026 }}
      />
    ),
  },
  {
    name: "One part wrong",
    example: (
      <DateInput
        id="decided"
        namePrefix="decided"
        fieldset={fieldset}
        hint={hint}
        values={{ "decided-day": 4, "decided-month": 14, "decided-year": 2026 }}
        month={{ error: true }}
        errorMessage={{ text: "Enter a month from 1 to 12" }}
      />
    ),
  },
];
