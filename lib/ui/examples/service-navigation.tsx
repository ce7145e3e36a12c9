import { ServiceNavigation } from "../service-navigation.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  {
    name: "What a provider can go to",
    example: (
      <ServiceNavigation
        navigationId="portal-navigation"
        navigationLabel="Portal"
        navigation={[
          { text: "Home", href: "/portal" },
          { text: "Notifications", href: "/portal/notifications", current: true },
          { text: "Colleagues", href: "/portal/colleagues" },
        ]}
      />
    ),
  },
  {
    name: "With the service's name, on a page below the inbox",
    example: (
      <ServiceNavigation
        serviceName="Inbox of the regulator"
        serviceUrl="/admin"
        navigationId="staff-navigation"
        navigationLabel="Staff"
        navigation={[
          { text: "Inbox", href: "/admin/inbox", active: true },
          { text: "Register", href: "/admin/register" },
        ]}
      />
    ),
  },
];
