import { journey } from "./journey.ts";

type Heading = Parameters<typeof journey>[0];

/** A statutory notification: about one location, and from whoever may send for it. */
export const notification = (heading: Omit<Heading, "kind" | "about" | "mayBegin">) =>
  journey({
    kind: "N",
    about: "location",
    mayBegin: ({ role, may }) => role !== "lapsed" && may.includes("send"),
    ...heading,
  });

/** For what may happen in any service. */
export const everywhere = () => true;
