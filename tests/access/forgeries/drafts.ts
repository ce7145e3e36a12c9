import { forged, refused, times } from "../forgery.ts";
import { submissionRow } from "../rows.ts";
import type { Rule, Scene } from "../rule.ts";
import { draftBegunBy, saved } from "../rules/drafts.ts";
import { heron, heronCourt, house, id, lodge, SEES_ALL, type Somebody, theOne } from "../somebody.ts";
import { insertInto, type Row, update } from "../statements.ts";
import { draftNamed } from "../things.ts";

/** Drafts begun otherwise than in one's own name, now, at one's own places, as nothing more than a draft. */
export function forgedBeginnings({ cast: { margaret } }: Scene): readonly Rule[] {
  const table = "drafts";
  return [
    ...forged({
      as: "tom",
      table,
      row: (who) => draftBegunBy(who),
      never: {
        "begun in another's name": { created_by: margaret.userId },
        "saved in another's name": { saved_by: margaret.userId },
        "with another's role": { acted_as: margaret.actingAs },
        "at a location of theirs, with another's role": { location_id: house, acted_as: margaret.actingAs },
        "for another provider": { provider_id: heron },
        "for another provider's location": { provider_id: heron, location_id: heronCourt },
        "at a location that is not theirs": { location_id: lodge },
        "sent already": { sent_at: "now" },
        "warned of already": { warned_at: "now" },
        "saved often": { revision: 7 },
        "handed over": { assigned_to: margaret.userId },
        "an application about the provider": { kind: "A", about: "provider" },
        "an application about a role": { kind: "A", about: "role" },
        "an application about a location": { kind: "A", about: "location" },
        ...times("created_at"),
      },
    }),
    ...forged({ as: "tom", table, row: (who) => draftBegunBy(who), never: times("saved_at") }),
    ...forged({
      as: "margaret",
      table,
      row: (who) => draftBegunBy(who, "provider"),
      never: { "neither notification nor application": { kind: "X" } },
    }),
    ...forged({
      as: "daniel",
      table,
      row: (who) => draftBegunBy(who, "role"),
      never: {
        "of another's role": { acted_as: margaret.actingAs },
        "about the provider": { about: "provider" },
        "neither notification nor application": { kind: "X" },
      },
    }),
  ];
}

/** Drafts saved, closed and deleted otherwise than in one's own name, now, and before they are sent. */
export function forgedSavings({ cast: { margaret }, everybody, things: { drafts } }: Scene): readonly Rule[] {
  const table = "drafts";
  const hers = draftNamed(drafts, "at Larkspur House by Margaret");
  const his = draftNamed(drafts, "at Larkspur House by Tom");
  const lodges = draftNamed(drafts, "at Larkspur Lodge by Daniel");
  const closed = draftNamed(drafts, "that was sent");
  const [tom, colleague] = [theOne("tom", everybody), theOne(SEES_ALL, everybody)];
  const close = (who: Somebody) => ({ ...saved(who), sent_at: "now" });
  const send = (by: Somebody, changes: Row = {}) =>
    insertInto("submissions", { ...submissionRow(his, by), ...changes });
  const closes = (who: Somebody, what: string, before: string) =>
    refused({
      ...{ as: who.name, table, before: () => before },
      never: { [`closes a draft with ${what}`]: update(table, close(who), `id = '${his.id}'`) },
    });
  return [
    ...forged({
      as: "tom",
      table,
      row: saved,
      where: `id = '${his.id}'`,
      never: {
        "in another's name": { saved_by: margaret.userId },
        "warned of": { warned_at: "now" },
        "sent, without sending it": { sent_at: "now" },
        "at a location that is not theirs": { location_id: lodge },
        ...times("saved_at"),
      },
    }),
    ...forged({
      as: "tom",
      table,
      before: () => send(tom),
      row: close,
      where: `id = '${his.id}'`,
      never: times("sent_at"),
    }),
    ...closes(colleague, "what another has sent", send(tom)),
    ...closes(tom, "what they have sent from another", send(tom, { draft_id: id("nothing") })),
    ...closes(tom, "what was sent yesterday", send(tom, { submitted_at: { sql: "now() - interval '1 day'" } })),
    ...refused({
      as: SEES_ALL,
      table,
      never: {
        "saves a draft at another location": update(table, saved(colleague), `id = '${lodges.id}'`),
        "deletes another's draft": `delete from drafts where id = '${hers.id}'`,
      },
    }),
    ...refused({
      as: "margaret",
      table,
      never: {
        "writes what was sent anew": update(table, saved(margaret), `id = '${closed.id}'`),
        "opens again what was sent": update(table, { ...saved(margaret), sent_at: null }, `id = '${closed.id}'`),
        "deletes what was sent": `delete from drafts where id = '${closed.id}'`,
      },
    }),
  ];
}
