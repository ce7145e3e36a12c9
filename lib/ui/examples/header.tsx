import { Header } from "../header.tsx";
import { LinkButton } from "../link-button.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  { name: "Signed out", example: <Header serviceName="Provider portal">Care Regulator</Header> },
  {
    name: "Signed in",
    example: (
      <Header serviceName="Provider portal" end={<LinkButton>Sign out</LinkButton>}>
        Care Regulator
      </Header>
    ),
  },
];
