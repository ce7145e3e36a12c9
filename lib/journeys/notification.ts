import { inDanger } from "#lib/kernel/emergency-calls.ts";
import { kindNames } from "#lib/kernel/submission.ts";
import { type Heading, journey, type OwnWords } from "./journey.ts";
import { declarationOf } from "./parts/declaration.ts";

type Own = Omit<Heading, "kind" | "about" | "mayBegin" | keyof OwnWords> & Partial<OwnWords>;

const CORRECT =
  "To the best of my knowledge this is correct and complete as far as I know now. I am the registered person, or I am sending it for them.";

/** A statutory notification: about one location, and from whoever may send for it. Source: lib/journeys/README.md, "Who may". */
export const notification = (heading: Own) =>
  journey({
    kind: "N",
    about: "location",
    mayBegin: ({ role, may }) => role !== "lapsed" && may.includes("send"),
    opening: "By law you must tell us about this.",
    called: kindNames.N,
    button: "Send notification",
    declaration: declarationOf(
      `${CORRECT} I have used codes, not names.`,
      `${CORRECT} I have used codes, except where I said why a name or number must stay.`,
    ),
    whenSent: {
      warning: `${inDanger} Telling us does not replace telling your local authority’s safeguarding team.`,
      next: "We have it, and it is kept. It is in the regulator’s inbox. We will get in touch if we need to know more.",
    },
    ...heading,
  });

/** For what may happen in any service. */
export const everywhere = () => true;
