import { Footer } from "../footer.tsx";
import type { Example } from "./example.ts";

const links = [
  { href: "/help", text: "Help" },
  { href: "/accessibility", text: "Accessibility" },
  { href: "/privacy", text: "Privacy" },
];

export const examples: readonly Example[] = [
  { name: "Links that every page has", example: <Footer meta={{ items: links }} /> },
  {
    name: "With a line of words",
    example: <Footer meta={{ items: links, text: "If someone is in danger now, call 999." }} />,
  },
];
