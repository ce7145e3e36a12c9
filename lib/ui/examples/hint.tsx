import { Hint } from "../hint.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  {
    name: "Help with one answer",
    example: <Hint id="reference-hint" text="It is in the email that we sent you, for example N26-7F3K2Q-E." />,
  },
  { name: "Why we ask", example: <Hint text="We only use this to call you about this notification." /> },
];
