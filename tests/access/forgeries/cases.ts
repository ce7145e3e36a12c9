import { forged, refused, times, YESTERDAY } from "../forgery.ts";
import { caseRow, eventRow, messageRow, submissionRow, type Writer } from "../rows.ts";
import type { Rule, Scene } from "../rule.ts";
import { id, lodge, SEES_ALL, theOne } from "../somebody.ts";
import { insertInto, type Row } from "../statements.ts";
import { draftNamed, sentNamed } from "../things.ts";

const long = { "of 2020": { at: "2020-01-01" }, ...times("at") };

/** Cases opened otherwise than they were sent, and moved by those who do not work on them. */
export function forgedCases({
  cast: { margaret, imran },
  everybody,
  things: { drafts, sent },
}: Scene): readonly Rule[] {
  const table = "cases";
  const his = draftNamed(drafts, "at Larkspur House by Tom");
  const tom = theOne("tom", everybody);
  const send = (changes: Row = {}) => insertInto("submissions", { ...submissionRow(his, tom), ...changes });
  const another = { id: id("another"), draft_id: id("another"), reference: "N26-TTTTTT-T" };
  const row = (who: Writer) => caseRow(submissionRow(his, who));
  return [
    ...forged({
      as: "tom",
      table,
      before: () => `${send()}; ${send(another)}`,
      row,
      never: {
        "being reviewed": { status: "beingReviewed" },
        closed: { status: "closed" },
        "of a priority that there is not": { priority: "highest" },
        "given to an inspector": { assigned_to: imran.staffId },
        "read already": { first_read_at: "now" },
        "an application": { kind: "A" },
        "about the provider": { about: "provider" },
        "of another that they sent": { submission_id: another.id },
        "under another reference": { reference: another.reference },
        "of another type": { type: "serious-injury" },
        "of another version": { definition_version: 2 },
        "about another location": { location_id: lodge, region: null },
        "about no location": { location_id: null, region: null },
        "in another region": { region: "London" },
        "with another's role": { acted_as: margaret.actingAs },
        ...times("received_at"),
      },
    }),
    ...refused({
      ...{ as: SEES_ALL, table, before: () => send() },
      never: { "opens another's case": insertInto(table, row(tom)) },
    }),
    ...refused({
      ...{ as: "tom", table, before: () => send({ submitted_at: YESTERDAY }) },
      never: {
        "opens the case of what was sent yesterday": insertInto(table, { ...row(tom), received_at: YESTERDAY }),
      },
    }),
    ...["tom", "margaret", "karl", "omar", "fiona", "alex"].flatMap((as) =>
      refused({
        as,
        table,
        never: {
          [`moves cases as ${as}`]: "update cases set status = 'closed'",
          [`makes cases urgent as ${as}`]: "update cases set priority = 'urgent'",
          [`gives cases to somebody as ${as}`]: `update cases set assigned_to = '${imran.staffId}'`,
          [`notes that cases were read as ${as}`]: "update cases set first_read_at = now()",
        },
      }),
    ),
    ...refused({
      as: "an inspector who is a registration officer too",
      table,
      never: {
        "moves an application": "update cases set status = 'closed' where kind = 'A'",
        "takes a case away": `delete from cases where submission_id = '${sent[0]?.id}'`,
      },
    }),
  ];
}

/** What happened, written from the other side, in another's name, at another time. */
export function forgedEvents({ cast, everybody, things: { drafts, sent } }: Scene): readonly Rule[] {
  const { margaret, imran, omar } = cast;
  const table = "case_events";
  const his = sentNamed(sent, "about Larkspur House by Tom");
  const draft = draftNamed(drafts, "at Larkspur House by Tom");
  const now = { ...draft, id: id("sent from", draft.id) };
  const tom = theOne("tom", everybody);
  const before = () => insertInto("submissions", submissionRow(draft, tom));
  return [
    ...forged({
      as: "imran",
      table,
      row: (who) => eventRow(his, who, "beingReviewed"),
      never: {
        "by another": { by: omar.userId },
        "by the sender": { by: tom.userId },
        "received once more": { kind: "received" },
        withdrawn: { kind: "withdrawn" },
        ...long,
      },
    }),
    ...forged({
      as: "tom",
      table,
      before,
      row: (who) => eventRow(now, who, "received"),
      never: {
        "by another": { by: margaret.userId },
        "closed in their own name": { kind: "closed" },
        "closed by an inspector": { kind: "closed", by: imran.userId },
        "read by an inspector": { kind: "read", by: imran.userId },
        withdrawn: { kind: "withdrawn" },
        "of what they sent long ago": { submission_id: his.id },
        "a moment later": { at: { sql: "now() + interval '1 second'" } },
        ...long,
      },
    }),
    ...refused({
      as: SEES_ALL,
      table,
      before,
      never: {
        "notes that another's was received": insertInto(table, {
          ...eventRow(now, theOne(SEES_ALL, everybody), "received"),
        }),
      },
    }),
  ];
}

/** What was asked and answered, written from the other side, in another's name, at another time. */
export function forgedMessages({ cast: { margaret, imran, omar, tom }, things: { sent } }: Scene): readonly Rule[] {
  const table = "messages";
  const his = sentNamed(sent, "about Larkspur House by Tom");
  return [
    ...forged({
      as: "imran",
      table,
      row: (who) => messageRow(his, who, "regulator"),
      never: {
        "by another": { by: omar.userId },
        "in the provider's name": { from: "provider" },
        "in the sender's name": { from: "provider", by: tom.userId },
        "from nobody": { from: "system" },
        ...long,
      },
    }),
    ...forged({
      as: "tom",
      table,
      row: (who) => messageRow(his, who, "provider"),
      never: {
        "by another": { by: margaret.userId },
        "in the regulator's name": { from: "regulator" },
        "in an inspector's name": { from: "regulator", by: imran.userId },
        "to what another sent": { submission_id: sentNamed(sent, "about Larkspur House by Margaret").id },
        ...long,
      },
    }),
  ];
}
