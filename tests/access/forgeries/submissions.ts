import { forged, times } from "../forgery.ts";
import { additionRow, submissionRow } from "../rows.ts";
import type { Rule, Scene } from "../rule.ts";
import { heron, heronCourt, id, lodge } from "../somebody.ts";
import { insertInto } from "../statements.ts";
import { draftNamed, sentNamed } from "../things.ts";

/** Something sent otherwise than from one's own draft, as it is, in one's own name, now. */
export function forgedSubmissions({ cast: { margaret }, things: { drafts } }: Scene): readonly Rule[] {
  const table = "submissions";
  const his = draftNamed(drafts, "at Larkspur House by Tom");
  const elsewhere = { provider_id: heron, location_id: heronCourt };
  return [
    ...forged({
      as: "tom",
      table,
      row: (who) => submissionRow(his, who),
      never: {
        "sent by another": { sent_by: margaret.userId },
        "with another's role": { acted_as: margaret.actingAs },
        "as a nominated individual": { acted_role: "nominatedIndividual" },
        "from another's draft elsewhere": { draft_id: draftNamed(drafts, "at Larkspur Lodge by Daniel").id },
        "from another provider's draft": { draft_id: draftNamed(drafts, "at Heron Court by Ewa").id, ...elsewhere },
        "from a draft that was sent": { draft_id: draftNamed(drafts, "of 22 days that was sent").id },
        "from no draft": { draft_id: id("nothing") },
        "about another location": { location_id: lodge },
        "about another provider": elsewhere,
        "about no location": { location_id: null },
        "about no location, from a draft without": {
          location_id: null,
          draft_id: draftNamed(drafts, "without a place by Tom").id,
        },
        "of another type": { type: "serious-injury" },
        "of another version": { definition_version: 2 },
        "an application": { kind: "A" },
        "about the provider": { about: "provider" },
        ...times("submitted_at"),
      },
    }),
    ...forged({
      as: "margaret",
      table,
      row: (who) => submissionRow(his, who),
      never: { "about another of their locations": { location_id: lodge } },
    }),
    ...forged({
      as: "margaret",
      table,
      row: (who) => submissionRow(draftNamed(drafts, "about Larkspur"), who),
      never: { "a notification": { kind: "N" }, "about another provider": { provider_id: heron } },
    }),
    ...forged({
      as: "daniel",
      table,
      row: (who) => submissionRow(draftNamed(drafts, "about Daniel's role"), who),
      never: {
        "a notification": { kind: "N" },
        "about the provider": { about: "provider" },
        "of another's role": { acted_as: margaret.actingAs },
      },
    }),
    {
      does: "sends with a reference of their own choice, and gets another",
      on: [table],
      among: ({ name }) => name === "tom",
      statement: (who) => insertInto(table, { ...submissionRow(his, who), reference: "N26-TTTTTT-T" }),
      may: () => true,
      left: "not exists (select from submissions where reference = 'N26-TTTTTT-T')",
    },
    {
      does: "empties the setting of who acts on the way to a reference of their own choice, and gets another",
      on: [table],
      among: ({ name }) => name === "margaret",
      statement: (who) =>
        insertInto(table, submissionRow(his, who), {
          ...submissionRow(draftNamed(drafts, "at Larkspur Lodge by Daniel"), who),
          reference: { sql: "case when set_config('portal.actor', '', true) = '' then 'N26-TTTTTT-T' end" },
        }),
      may: () => true,
      left: "not exists (select from submissions where reference = 'N26-TTTTTT-T')",
    },
  ];
}

/** What is added in another's name, at another time, to what another has sent. */
export const forgedAdditions = ({ cast: { margaret }, things: { sent } }: Scene): readonly Rule[] =>
  forged({
    as: "tom",
    table: "additions",
    row: (who) => additionRow(sentNamed(sent, "about Larkspur House by Tom"), who),
    never: {
      "by another": { by: margaret.userId },
      "with another's role": { acted_as: margaret.actingAs },
      "to what another sent": { submission_id: sentNamed(sent, "about Larkspur House by Margaret").id },
      ...times("at"),
    },
  });
