import { owedRow, submissionRow } from "../rows.ts";
import { by, idsOf, isPortalUser, type Rule, type Scene, seenBy } from "../rule.ts";
import { house, id, larkspur, type Somebody } from "../somebody.ts";
import { insertInto, update } from "../statements.ts";
import { type DraftMade, type Made, sentNamed } from "../things.ts";
import { draftBegunBy } from "./drafts.ts";
import { mayRead } from "./submissions.ts";

/** Whoever settles what is owed reads what made it so. */
const maySettle = (who: Somebody, one: Made) => by("O65", who, one) && by("O66", who, one);

/** What somebody says who takes something off the list. */
export const settled = ({ userId: settled_by }: { readonly userId: string }) => ({
  ...{ settled: "notNeeded", settled_at: "now", settled_by, settled_because: "Another service sent it." },
  settled_by_name: { sql: `(select name from users where id = '${settled_by}')` },
});

/** O65 and O66: what is owed besides what was sent. */
export function owedRules({ cast: { margaret }, things: { drafts, sent } }: Scene): readonly Rule[] {
  const owed = sent.filter(({ kind }) => kind === "N"); // each has one of its own id
  const hers = sentNamed(sent, "about Larkspur House by Margaret");
  const [first] = drafts as readonly [DraftMade];
  const now = { ...first, id: id("sent from", first.id) };
  const sendsNow = (who: Somebody) => insertInto("submissions", submissionRow(first, who));
  return [
    {
      does: "O65: reads what is owed",
      on: ["owed_submissions"],
      statement: () => "select id from owed_submissions",
      may: (who) => idsOf(owed, (one) => by("O65", who, one)),
    },
    {
      does: "O66: says that it is not needed",
      on: ["owed_submissions"],
      statement: (who) => update("owed_submissions", settled(who), "settled is null returning id"),
      may: (who) => idsOf(owed, (one) => maySettle(who, one)),
      left: "exists (select from owed_submissions where settled is not null)",
    },
    {
      does: "O66: begins it",
      on: ["drafts", "owed_submissions"],
      statement: (who) =>
        insertInto("drafts", { ...draftBegunBy(who), provider_id: larkspur, location_id: house, owed_id: hers.id }),
      may: (who) => maySettle(who, hers),
      left: `exists (select from drafts where owed_id = '${hers.id}')`,
    },
    {
      does: "O08: notes what is owed besides what they have sent",
      on: ["owed_submissions"],
      before: sendsNow,
      statement: () => insertInto("owed_submissions", owedRow(now)),
      may: (who) => isPortalUser(who) && mayRead(who, { ...now, actedAs: who.standing }),
      left: `exists (select from owed_submissions where submission_id = '${now.id}')`,
    },
    {
      does: "O08: settles what was owed with what they have sent from its draft",
      on: ["owed_submissions"],
      before: (who) => `update drafts set owed_id = '${hers.id}' where id = '${first.id}'; ${sendsNow(who)}`,
      statement: () => `select id from settle_owed('${now.id}') settled`,
      may: seenBy(isPortalUser, hers.id),
      left: `(select sent_as from owed_submissions where id = '${hers.id}') = '${now.id}'`,
    },
    {
      does: "O04: is told who began a draft",
      on: ["drafts", "users"],
      statement: () => `select name as id from draft_maker('${margaret.userId}') name where name is not null`,
      may: seenBy(
        ({ actor }) => actor?.kind === "portalUser" && actor.providerId === larkspur && actor.may.includes("send"),
        "Margaret Okafor",
      ),
    },
  ];
}
