import { forged, refused, times } from "../forgery.ts";
import { owedRow, submissionRow } from "../rows.ts";
import type { Rule, Scene } from "../rule.ts";
import { draftBegunBy } from "../rules/drafts.ts";
import { reminderRow, settled } from "../rules/owed.ts";
import { house, id, lodge, type Somebody, theOne } from "../somebody.ts";
import { insertInto, update } from "../statements.ts";
import { draftNamed, sentNamed } from "../things.ts";

/** What is owed, noted besides what somebody else sent, settled otherwise than said now in one's own name, begun as another. */
export function forgedOwed({ cast: { daniel }, everybody, things: { drafts, sent } }: Scene): readonly Rule[] {
  const table = "owed_submissions";
  const margaret = theOne("margaret", everybody);
  const hers = sentNamed(sent, "about Larkspur House by Margaret");
  const lodges = sentNamed(sent, "about Larkspur Lodge by Daniel");
  const draft = draftNamed(drafts, "at Larkspur House by Margaret");
  const now = { ...draft, id: id("sent from", draft.id) };
  const begins = (who: Somebody) => ({ ...draftBegunBy(who), location_id: house, owed_id: hers.id });
  const isHers = `id = '${hers.id}'`;
  return [
    ...forged({
      as: "margaret",
      table,
      before: (who) => insertInto("submissions", submissionRow(draft, who)),
      row: () => owedRow(now),
      never: {
        "besides what was sent before": { submission_id: lodges.id, type: "serious-injury" },
        "at another place": { location_id: lodge },
        "settled already": { settled: "notNeeded" },
        "settled at a time": { settled_at: "now" },
        "settled by somebody": { settled_by: margaret.userId },
        "settled by a name": { settled_by_name: "Margaret Okafor" },
        "settled for a reason": { settled_because: "It was a drill." },
        "sent already": { sent_as: hers.id },
        "reminded of already": { reminded: 1 },
        ...times("owed_since"),
      },
    }),
    ...forged({
      as: "margaret",
      table,
      row: settled,
      where: isHers,
      never: {
        "as sent": { settled: "sent" },
        "as still owed": { settled: null },
        "in another's name": { settled_by: daniel.userId },
        "by another name": { settled_by_name: "Somebody Else" },
        "without why": { settled_because: null },
        "as sent in another way, with why not": { settled: "sentOtherwise" },
        ...times("settled_at"),
      },
    }),
    ...refused({
      ...{ as: "margaret", table, before: () => update(table, settled(margaret), isHers) },
      never: { "settles it twice": update(table, settled(margaret), isHers) },
    }),
    ...forged({
      as: "margaret",
      table: "drafts",
      row: begins,
      never: {
        "for what is owed elsewhere": { owed_id: lodges.id },
        "for what is not owed": { owed_id: id("nothing") },
        "for it at another place": { location_id: lodge },
        "for it without its place": { location_id: null },
        "for it, of another type": { type: "serious-injury" },
      },
    }),
    ...refused({
      ...{ as: "margaret", table: "drafts", before: () => update(table, settled(margaret), isHers) },
      never: { "begins what is settled": insertInto("drafts", begins(margaret)) },
    }),
    ...forged({
      ...{ as: "the job worker", login: "worker", table: "emails" },
      row: () => reminderRow(hers, "daniel.reyes@larkspur.example"),
      never: {
        "of another reference": { data: { owedId: hers.id, reference: lodges.id } },
        "of what is not owed": { data: { owedId: id("nothing"), reference: hers.id } },
        "to somebody elsewhere": { to: "ewa.nowak@heron.example" },
        "to an account": { user_id: margaret.userId },
      },
    }),
    ...refused({
      ...{ as: "the job worker", login: "worker", table },
      never: { "takes a reminder back": `update ${table} set reminded = 0 where ${isHers}` },
    }),
    ...refused({
      as: "margaret",
      table: "drafts",
      never: {
        "makes a draft one of what is owed": `update drafts set owed_id = '${hers.id}' where id = '${draft.id}'`,
      },
    }),
  ];
}
