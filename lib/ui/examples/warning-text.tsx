import { WarningText } from "../warning-text.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  { name: "Before sending", example: <WarningText>You cannot change your answers after you send them.</WarningText> },
  {
    name: "With another hidden word",
    example: <WarningText iconFallbackText="Take care">If someone is in danger now, call 999.</WarningText>,
  },
];
