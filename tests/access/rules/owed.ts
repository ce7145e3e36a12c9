import { owedRow, submissionRow } from "../rows.ts";
import { by, idsOf, isJob, isPortalUser, type Rule, type Scene, seenBy } from "../rule.ts";
import { house, id, larkspur, type Somebody } from "../somebody.ts";
import { insertInto, update } from "../statements.ts";
import { type DraftMade, draftNamed, type Made, sentNamed } from "../things.ts";
import { draftBegunBy } from "./drafts.ts";
import { emailRow } from "./emails.ts";
import { mayRead } from "./submissions.ts";

/** Whoever settles what is owed reads what made it so. */
const maySettle = (who: Somebody, one: Made) => by("O65", who, one) && by("O66", who, one);

/** What somebody says who takes something off the list. */
export const settled = ({ userId: settled_by }: { readonly userId: string }) => ({
  ...{ settled: "notNeeded", settled_at: "now", settled_by, settled_because: "Another service sent it." },
  settled_by_name: { sql: `(select name from users where id = '${settled_by}')` },
});

/** As if what is owed were not the second part of what was sent, as those of the scene are. */
const IS_ANOTHER = "update owed_submissions set type = 'death-of-person'";

/** What the worker does about second parts that are still to come. */
export function reminderRules({ things: { sent } }: Scene): readonly Rule[] {
  const owed = sent.filter(({ kind }) => kind === "N");
  const hers = sentNamed(sent, "about Larkspur House by Margaret");
  const worker = { on: ["owed_submissions"], login: "worker" } as const;
  const isWorker = isJob("worker");
  const theirs = (who: Somebody) => (isWorker(who) ? idsOf(owed, () => true) : []);
  const addresses = `select email as id from second_part_addresses('${hers.id}') where email like 'daniel%'`;
  return [
    { ...worker, does: "sees what is owed for long", statement: () => "select id from owed_submissions", may: theirs },
    {
      ...{ ...worker, does: "sees what is owed since today, or no longer" },
      before: () =>
        `update owed_submissions set owed_since = now() - interval '23 hours' where id = '${hers.id}';
         update owed_submissions set settled = 'notNeeded' where id <> '${hers.id}'`,
      statement: () => "select id from owed_submissions",
      may: () => [],
    },
    {
      ...{ ...worker, does: "counts reminders" },
      statement: () => "update owed_submissions set reminded = 1 returning id",
      may: theirs,
      left: "exists (select from owed_submissions where reminded > 0)",
    },
    {
      ...{ ...worker, does: "is told whom to remind" },
      statement: () => addresses,
      may: seenBy(isWorker, "daniel.reyes@larkspur.example"),
    },
    {
      ...{ ...worker, does: "is told whom to remind of what is no second part" },
      before: () => IS_ANOTHER,
      statement: () => addresses,
      may: () => [],
    },
    {
      ...{ does: "queues a reminder of a second part", on: ["emails", "owed_submissions"], login: "worker" },
      statement: () => insertInto("emails", reminderRow(hers, "daniel.reyes@larkspur.example")),
      may: isWorker,
      left: `exists (select from emails where id = '${id("email")}')`,
    },
  ];
}

/** The reference of what is sent in the scene is its id. */
export const reminderRow = ({ id: sent }: Made, to: string) =>
  emailRow("second-part-owed", { to, data: { owedId: sent, reference: sent } });

/** O65 and O66: what is owed besides what was sent. */
export function owedRules({ cast: { margaret }, things: { drafts, sent } }: Scene): readonly Rule[] {
  const owed = sent.filter(({ kind }) => kind === "N"); // each has one of its own id
  const hers = sentNamed(sent, "about Larkspur House by Margaret");
  const [first] = drafts as readonly [DraftMade];
  const there = draftNamed(drafts, "at Larkspur House by Margaret");
  const elsewhere = draftNamed(drafts, "at Larkspur Lodge by Daniel");
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
      before: (who) =>
        `${IS_ANOTHER}; update drafts set owed_id = '${hers.id}' where id = '${first.id}'; ${sendsNow(who)}`,
      statement: () => `select id from settle_owed('${now.id}') settled`,
      may: seenBy(isPortalUser, hers.id),
      left: `(select sent_as from owed_submissions where id = '${hers.id}') = '${now.id}'`,
    },
    {
      does: "O08: settles nothing with what they have sent about another place from its draft, which is not of it any more",
      on: ["drafts", "owed_submissions"],
      among: isPortalUser,
      before: (who) =>
        `${IS_ANOTHER}; update drafts set owed_id = '${hers.id}', sent_at = now() where id = '${elsewhere.id}';
         ${insertInto("submissions", submissionRow(elsewhere, who))}`,
      statement: () => `select id from settle_owed('${id("sent from", elsewhere.id)}') settled`,
      may: () => [],
      left: `exists (select from drafts where owed_id = '${hers.id}')`,
    },
    {
      does: "O08: settles what a first part owed with the second part that they have sent",
      on: ["owed_submissions"],
      before: (who) =>
        insertInto("submissions", {
          ...submissionRow(there, who),
          answers: {
            sql: `(select jsonb_build_object('firstPart', reference) from submissions where id = '${hers.id}')`,
          },
        }),
      statement: () => `select id from settle_owed('${id("sent from", there.id)}') settled`,
      may: seenBy(isPortalUser, hers.id),
      left: `(select sent_as from owed_submissions where id = '${hers.id}') = '${id("sent from", there.id)}'`,
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
