import { draftRow, submissionRow } from "../rows.ts";
import { by, idsOf, type Rule, type Scene } from "../rule.ts";
import { house, id, type Somebody } from "../somebody.ts";
import { insertInto, type Row, update } from "../statements.ts";
import type { DraftMade, Made } from "../things.ts";

/** Whether rights.csv lets somebody do an operation to a draft: one of an application is open to those who may send it. */
export const mayWith = (operation: string, who: Somebody, draft: Made): boolean =>
  by({ location: operation, provider: "O24", role: "O26" }[draft.about], who, draft);

/** What whoever saves a draft sets. */
export const saved = ({ userId: saved_by }: { readonly userId: string }): Row => ({
  ...{ answers: { a: 1 }, saved_at: "now", saved_by, warned_at: null },
});

/** O04 to O07, O24 to O26, and what O08 does to a draft. */
export function draftRules({ things: { drafts } }: Scene): readonly Rule[] {
  const open = drafts.filter(({ isSent }) => !isSent);
  const theirs = (operation: string, of: readonly DraftMade[]) => (who: Somebody) =>
    idsOf(of, (draft) => mayWith(operation, who, draft));
  const [first] = drafts as readonly [DraftMade];
  const unplaced = drafts.filter(({ name }) => name === "draft without a place by Tom");
  const isSaved = `exists (select from drafts where answers = '{"a": 1}')`;
  return [
    {
      does: "O04: reads drafts",
      on: ["drafts"],
      statement: () => "select id from drafts",
      may: theirs("O04", drafts),
    },
    {
      does: "O06: saves drafts",
      on: ["drafts"],
      statement: (who) => update("drafts", saved(who), "sent_at is null returning id"),
      may: theirs("O06", open),
      left: isSaved,
    },
    {
      does: "O06: moves a draft to Larkspur House",
      on: ["drafts"],
      statement: (who) =>
        update("drafts", { ...saved(who), location_id: house }, `id = '${unplaced[0]?.id}' returning id`),
      may: theirs("O06", unplaced),
      left: isSaved,
    },
    {
      does: "O07: deletes drafts",
      on: ["drafts"],
      statement: () => "delete from drafts where sent_at is null returning id",
      may: theirs("O07", open),
      left: `(select count(*) from drafts) < ${drafts.length}`,
    },
    begins("O05", "location"),
    begins("O24", "provider"),
    begins("O26", "role"),
    {
      does: "O08: closes the draft that they have sent",
      on: ["drafts"],
      before: (who) => insertInto("submissions", submissionRow(first, who)),
      statement: (who) => update("drafts", { ...saved(who), sent_at: "now" }, `id = '${first.id}' returning id`),
      may: theirs("O08", [first]),
      left: `(select sent_at from drafts where id = '${first.id}') is not null`,
    },
    {
      does: "O08: has forgotten with it what anybody typed in the draft and did not save",
      on: ["drafts", "unsaved_pages"],
      before: (who) => insertInto("submissions", submissionRow(first, who)),
      statement: (who) => update("drafts", { ...saved(who), sent_at: "now" }, `id = '${first.id}' returning id`),
      may: theirs("O08", [first]),
      left: `not exists (select from unsaved_pages where draft_id = '${first.id}')`,
    },
  ];
}

export const draftBegunBy = (who: Somebody, about: Made["about"] = "location") =>
  draftRow({ id: id("begun"), about, providerId: who.providerId, locationId: null }, who);

const begins = (operation: string, about: Made["about"]): Rule => ({
  does: `${operation}: begins a draft about a ${about}`,
  on: ["drafts"],
  statement: (who) => insertInto("drafts", draftBegunBy(who, about)),
  may: (who) => by(operation, who, { providerId: who.providerId, locationId: null, actedAs: who.standing }),
  left: `exists (select from drafts where id = '${id("begun")}')`,
});
