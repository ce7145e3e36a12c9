import { SkipLink } from "../skip-link.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  { name: "To what the page is about", example: <SkipLink href="#main-content">Skip to main content</SkipLink> },
  { name: "To the results of a search", example: <SkipLink href="#main-content">Skip to results</SkipLink> },
];
