import { Breadcrumbs } from "../breadcrumbs.tsx";
import type { Example } from "./example.ts";

const above = [
  { text: "Register", href: "#register" },
  { text: "Larkspur Care", href: "#provider" },
];

export const examples: readonly Example[] = [
  { name: "The pages above this one", example: <Breadcrumbs items={above} labelText="Pages above" /> },
  {
    name: "With the page itself, and on a narrow screen the first and the last only",
    example: <Breadcrumbs collapseOnMobile items={[...above, { text: "Larkspur House" }]} />,
  },
];
