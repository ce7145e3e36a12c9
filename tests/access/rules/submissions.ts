import { additionRow, submissionRow } from "../rows.ts";
import { by, idsOf, isStaff, nobodyMay, type Rule, type Scene } from "../rule.ts";
import { id, type Somebody } from "../somebody.ts";
import { insertInto } from "../statements.ts";
import { type DraftMade, different, type Made } from "../things.ts";
import { mayWith } from "./drafts.ts";

const isMine = ({ actor }: Somebody, { actedAs }: Made) => actor?.kind === "portalUser" && actor.actingAs === actedAs;
const isStaffMember = isStaff();

/** O03, O30 and O51. On the portal an application about a role is its holder's alone. */
export function mayRead(who: Somebody, made: Made): boolean {
  if (made.about === "location") return by(isStaffMember(who) ? "O30" : "O03", who, made);
  return by("O51", who, made) && (made.about === "provider" || isStaffMember(who) || isMine(who, made));
}

/** The same without those who see a summary alone: the contact centre gives a reason first. O40. */
export const mayReadText = (who: Somebody, made: Made): boolean =>
  mayRead(who, made) && (made.kind === "A" || !isStaffMember(who) || by("O40", who, made));

/** O09 and O47; O52 of applications. */
export const mayWriteTo = (who: Somebody, made: Made): boolean =>
  made.about === "location"
    ? by("O09", who, made)
    : by("O52", who, made) && (made.about === "provider" || isMine(who, made));

/** O02, O03, O08, O09, O11, O12, O25, O26, O30, O40 and O51. */
export function submissionRules({ things: { drafts, sent } }: Scene): readonly Rule[] {
  return [
    {
      does: "O03, O30, O51: reads what was sent",
      on: ["submissions"],
      statement: () => "select id from submissions",
      may: (who) => idsOf(sent, (one) => mayRead(who, one)),
    },
    {
      does: "O11: changes what was sent",
      on: ["submissions"],
      statement: () => "update submissions set own_reference = 'changed'",
      may: nobodyMay,
    },
    {
      does: "O12: deletes what was sent",
      on: ["submissions"],
      statement: () => "delete from submissions",
      may: nobodyMay,
    },
    {
      does: "O03, O40: reads what was added",
      on: ["additions"],
      statement: () => "select submission_id as id from additions",
      may: (who) => idsOf(sent, (one) => mayReadText(who, one)),
    },
    ...drafts.filter(({ kind, locationId }) => kind === "A" || locationId !== null).map(sends),
    ...different(sent).map(addsTo),
  ];
}

/** O08; O25 and O26 of applications. */
const sends = (draft: DraftMade): Rule => ({
  does: `${{ location: "O08", provider: "O25", role: "O26" }[draft.about]}: sends the ${draft.name}`,
  on: ["submissions"],
  statement: (who) => insertInto("submissions", submissionRow(draft, who)),
  may: (who) => !draft.isSent && mayWith("O08", who, draft),
  left: `exists (select from submissions where draft_id = '${draft.id}' and reference ~ '^${draft.kind}[0-9]{2}-')`,
});

const addsTo = (one: Made): Rule => ({
  does: `O09, O52: adds to what was ${one.name}`,
  on: ["additions"],
  statement: (who) => insertInto("additions", additionRow(one, who)),
  may: (who) => mayWriteTo(who, one),
  left: `exists (select from additions where id = '${id("addition")}')`,
});
