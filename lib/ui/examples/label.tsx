import { Label } from "../label.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  { name: "Beside other questions", example: <Label for="beds" text="How many beds does the location have?" /> },
  { name: "The only question of the page", example: <Label for="outcome" text="What was the outcome?" size="l" /> },
];
