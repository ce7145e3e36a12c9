import { draftsInHand } from "#lib/drafts/draft-list.ts";
import { mayStart } from "#lib/drafts/policy.ts";
import { reading } from "#lib/operation/reading.ts";
import { sentList } from "./sent-list.ts";

/** What somebody on the portal begins with: what is not finished, what was sent lately, and whether they may begin more. */
export const overview = reading({
  name: "portal.open",
  asked: () => "page:portal",
  find: async (tx, { recent }: { recent: number }) => ({ recent, drafts: await draftsInHand(tx) }),
  allow: (actor) => actor.kind === "portalUser",
  show: async ({ tx, actor, subject: { recent, drafts } }) => ({
    drafts,
    sent: await sentList(tx, actor, { most: recent }),
    mayStart: mayStart(actor, "N"),
    hasLapsed: actor.kind === "portalUser" && actor.role === "lapsed",
  }),
});
