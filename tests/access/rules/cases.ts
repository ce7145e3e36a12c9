import { caseRow, eventRow, messageRow, submissionRow } from "../rows.ts";
import { by, idsOf, isPortalUser, isStaff, type Rule, type Scene } from "../rule.ts";
import { id, type Somebody } from "../somebody.ts";
import { insertInto } from "../statements.ts";
import { type DraftMade, different, type Made } from "../things.ts";
import { mayRead, mayReadText, mayWriteTo } from "./submissions.ts";

const worksOn = (who: Somebody, one: Made) => one.kind === "N" && by("O31", who, one);

/** O02, O08, O30, O31, O40, O47, O51 and O52: where something sent stands, what happened, and what was asked. */
export function caseRules({ things: { drafts, sent } }: Scene): readonly Rule[] {
  const [first] = drafts as readonly [DraftMade];
  const now = { ...first, id: id("sent from", first.id) };
  const sendsNow = (who: Somebody) => insertInto("submissions", submissionRow(first, who));
  const maySee = (who: Somebody) => isPortalUser(who) && mayRead(who, { ...now, actedAs: who.standing });
  return [
    {
      does: "O02, O30, O51: lists cases",
      on: ["cases"],
      statement: () => "select submission_id as id from cases",
      may: (who) => idsOf(sent, (one) => mayRead(who, one)),
    },
    {
      does: "O31: moves cases",
      on: ["cases"],
      statement: () => "update cases set status = 'closed' returning submission_id as id",
      may: (who) => idsOf(sent, (one) => worksOn(who, one)),
      left: "exists (select from cases where status = 'closed')",
    },
    {
      does: "O08: opens the case of what they have sent",
      on: ["cases", "submissions"],
      before: sendsNow,
      statement: (who) => insertInto("cases", caseRow(submissionRow(first, who))),
      may: maySee,
      left: `exists (select from cases where submission_id = '${now.id}')`,
    },
    {
      does: "O08: notes that what they have sent was received",
      on: ["case_events"],
      before: sendsNow,
      statement: (who) => insertInto("case_events", eventRow(now, who, "received")),
      may: maySee,
      left: `exists (select from case_events where id = '${id("event")}')`,
    },
    {
      does: "O03, O30, O51: reads what happened",
      on: ["case_events"],
      statement: () => "select distinct submission_id as id from case_events",
      may: (who) => idsOf(sent, (one) => mayRead(who, one)),
    },
    {
      does: "O03, O40: reads what was asked",
      on: ["messages"],
      statement: () => "select submission_id as id from messages",
      may: (who) => idsOf(sent, (one) => mayReadText(who, one)),
    },
    ...different(sent).flatMap(rulesAbout),
  ];
}

const rulesAbout = (one: Made): readonly Rule[] => [
  {
    does: `O31: notes what was done about what was ${one.name}`,
    on: ["case_events"],
    statement: (who) => insertInto("case_events", eventRow(one, who, "beingReviewed")),
    may: (who) => worksOn(who, one),
    left: `exists (select from case_events where id = '${id("event")}')`,
  },
  {
    does: `O31: asks about what was ${one.name}`,
    on: ["messages"],
    statement: (who) => insertInto("messages", messageRow(one, who, "regulator")),
    may: (who) => worksOn(who, one),
    left: `exists (select from messages where id = '${id("message")}')`,
  },
  {
    does: `O47, O52: answers about what was ${one.name}`,
    on: ["messages"],
    statement: (who) => insertInto("messages", messageRow(one, who, "provider")),
    may: (who) => mayWriteTo(who, one),
    left: `exists (select from messages where id = '${id("message")}')`,
  },
  {
    does: `O30, O51: reads the history of what was ${one.name}`,
    on: ["case_events", "submissions"],
    among: isStaff(),
    statement: () => `
      select kind || case when by_staff then ' by staff, ' else ' by a sender, ' end
        || case when name is null then 'unnamed' else 'named' end as id
      from case_history('${one.id}')`,
    may: (who) =>
      mayRead(who, one)
        ? ["read by staff, named", `received by a sender, ${mayReadText(who, one) ? "named" : "unnamed"}`]
        : [],
  },
  {
    does: `is told, as none of the staff, the history of what was ${one.name}`,
    on: ["case_events", "submissions"],
    among: (who) => !isStaff()(who),
    statement: () => `select kind as id from case_history('${one.id}')`,
    may: () => [],
  },
];
