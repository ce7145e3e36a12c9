import { draftsInHand } from "#lib/drafts/draft-list.ts";
import { mayStartAny } from "#lib/drafts/journeys-to-start.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { reading } from "#lib/operation/reading.ts";
import { owedInHand, owedTo } from "./owed.ts";
import { sentList } from "./sent-list.ts";

/** What somebody on the portal begins with: what is owed, not finished or was sent lately, and the kinds they may begin. */
export const overview = reading({
  name: "portal.open",
  asked: () => "page:portal",
  find: async (tx, { recent }: { recent: number }) => ({ recent, drafts: await draftsInHand(tx) }),
  allow: (actor) => actor.kind === "portalUser",
  show: async ({ tx, actor, subject: { recent, drafts }, now }) => ({
    owed: (await owedInHand(tx))
      .map((one) => owedTo(actor, one, inLondon(now).day))
      .filter(({ maySettle }) => maySettle),
    drafts,
    sent: await sentList(tx, actor, { most: recent }),
    mayStart: (["N", "A"] as const).filter((kind) => mayStartAny(actor, { kind, today: inLondon(now).day })),
    hasLapsed: actor.kind === "portalUser" && actor.role === "lapsed",
  }),
});
