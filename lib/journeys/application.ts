import { speaksForProvider } from "#lib/kernel/actor.ts";
import { journey } from "./journey.ts";

type Heading = Parameters<typeof journey>[0];

/**
 * An application: about the provider, from whoever speaks for it; or about the role of a registered manager, from that
 * manager alone. Source: rights.csv O24 to O26.
 */
export const application = (
  heading: Omit<Heading, "kind" | "mayBegin" | "offeredAt"> & { about: "provider" | "role" },
) =>
  journey({
    kind: "A",
    mayBegin: ({ role }) => (heading.about === "provider" ? speaksForProvider(role) : role === "registeredManager"),
    offeredAt: () => true,
    ...heading,
  });
