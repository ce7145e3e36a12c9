import { Select } from "../select.tsx";
import type { Example } from "./example.ts";

const items = [
  { value: "", text: "Select a location" },
  { value: "1-900000101", text: "Larkspur House" },
  { value: "1-900000102", text: "Larkspur Lodge" },
];

export const examples: readonly Example[] = [
  { name: "One of many", example: <Select name="location" label={{ text: "Location" }} items={items} /> },
  {
    name: "Not answered",
    example: (
      <Select name="place" label={{ text: "Location" }} items={items} errorMessage={{ text: "Select the location" }} />
    ),
  },
];
