import { BackLink } from "../back-link.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  { name: "Back to the page before", example: <BackLink href="/portal" /> },
  { name: "Back to a named place", example: <BackLink href="/portal">Back to your notifications</BackLink> },
];
