import { speaksForProvider } from "#lib/kernel/actor.ts";
import { kindNames } from "#lib/kernel/submission.ts";
import { type Heading, journey, type OwnWords } from "./journey.ts";
import { declarationOf } from "./parts/declaration.ts";

type Own = Omit<Heading, "kind" | "about" | "mayBegin" | "offeredAt" | keyof OwnWords> &
  Partial<OwnWords> & { readonly about: "provider" | "role" };

/**
 * An application: about the provider, from whoever speaks for it; or about the role of a registered manager, from that
 * manager alone. Source: lib/journeys/README.md, "Applications".
 */
export const application = (heading: Own) => {
  const isForProvider = heading.about === "provider";
  const whose = isForProvider ? "I may apply for the provider." : "It is about my own registration.";
  return journey({
    kind: "A",
    mayBegin: ({ role }) => (isForProvider ? speaksForProvider(role) : role === "registeredManager"),
    offeredAt: () => true,
    opening: "You can ask us to decide this.",
    called: kindNames.A,
    button: "Send application",
    declaration: declarationOf(`To the best of my knowledge this is correct and complete. ${whose}`),
    whenSent: { next: "We have it, and it is kept. We will get in touch if we need to know more." },
    ...heading,
  });
};
