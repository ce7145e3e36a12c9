import { forged, refused, times, YESTERDAY } from "../forgery.ts";
import { chunkRow, fileRow, pageRow, visitRow, type Writer } from "../rows.ts";
import type { Rule, Scene } from "../rule.ts";
import { heron, id, type Somebody, theOne } from "../somebody.ts";
import { insertInto, type Row } from "../statements.ts";
import { draftNamed, fileOf, sentNamed, writerOf } from "../things.ts";

/** Who is in a draft and what was typed in it, written about others, at other times, in drafts of others. */
export function forgedVisits({ cast: { margaret }, everybody, things: { drafts } }: Scene): readonly Rule[] {
  const hers = draftNamed(drafts, "at Larkspur House by Margaret");
  const sent = { draft_id: draftNamed(drafts, "that was sent").id };
  const elsewhere = { draft_id: draftNamed(drafts, "at Larkspur Lodge by Daniel").id };
  const tom = theOne("tom", everybody);
  const visit = (who: Writer) => visitRow(hers, who, "Tom Whitfield");
  const page = (who: Writer) => pageRow(hers, who);
  const add = (table: string, row: typeof visit) => (who: Somebody) => insertInto(table, row(who));
  const mine = `user_id = my_user() and draft_id = '${hers.id}'`;
  const again = { name: "Tom Whitfield", page: "a3", seen_at: "now" };
  return [
    ...forged({
      as: "tom",
      table: "draft_visits",
      row: visit,
      never: {
        "of another": { user_id: margaret.userId },
        "under another's name": { name: "Margaret Okafor" },
        "in a draft at another location": elsewhere,
        ...times("seen_at"),
      },
    }),
    ...forged({
      as: "tom",
      table: "draft_visits",
      before: add("draft_visits", visit),
      row: () => again,
      where: mine,
      never: { "under another's name": { name: "Margaret Okafor" }, ...times("seen_at") },
    }),
    ...refused({
      as: "tom",
      table: "draft_visits",
      before: () => `delete from draft_visits; ${insertInto("draft_visits", { ...visit(tom), ...elsewhere })}`,
      never: {
        "stays in a draft that is not theirs any more":
          "update draft_visits set name = 'Tom Whitfield', seen_at = now()",
      },
    }),
    ...refused({
      as: "tom",
      table: "draft_visits",
      never: {
        "makes another's visit theirs": `
          update draft_visits set name = 'Tom Whitfield', seen_at = now() where draft_id = '${hers.id}'`,
      },
    }),
    ...forged({
      as: "tom",
      table: "unsaved_pages",
      row: page,
      never: {
        "of another": { user_id: margaret.userId },
        "in a draft at another location": elsewhere,
        "in a draft that was sent": sent,
        ...times("posted_at"),
      },
    }),
    ...forged({
      as: "tom",
      table: "unsaved_pages",
      before: add("unsaved_pages", page),
      row: () => ({ typed: { a: "b" }, posted_at: "now" }),
      where: mine,
      never: times("posted_at"),
    }),
  ];
}

/** Files attached in another's name, at other times, to drafts of others, and to what was sent; and taken away from it. */
export function forgedFiles({ cast: { margaret }, everybody, things: { drafts, sent } }: Scene): readonly Rule[] {
  const hers = draftNamed(drafts, "at Larkspur House by Margaret");
  const lodges = draftNamed(drafts, "at Larkspur Lodge by Daniel");
  const closed = draftNamed(drafts, "that was sent");
  const submission = sentNamed(sent, "about Larkspur House by Margaret");
  const tom = theOne("tom", everybody);
  const file = (who: Writer) => fileRow(hers, who);
  const addsTo = (what: string, row: Row) =>
    refused({
      ...{ as: "tom", table: "file_chunks", before: () => insertInto("files", row) },
      never: { [`adds to ${what}`]: insertInto("file_chunks", chunkRow(hers)) },
    });
  const takes = (table: string, column: string) => (one: { readonly id: string }) =>
    `delete from ${table} where ${column} = '${fileOf(one)}'`;
  const [takeChunk, takeFile] = [takes("file_chunks", "file_id"), takes("files", "id")];
  return [
    ...forged({
      as: "tom",
      table: "files",
      row: file,
      never: {
        "by another": { uploaded_by: margaret.userId },
        "to a draft at another location": { draft_id: lodges.id },
        "to a draft that was sent": { draft_id: closed.id },
        "to no draft": { draft_id: id("nothing") },
        "to what was sent": { submission_id: submission.id },
        "as another provider's": { provider_id: heron },
        "looked through already": { scan: "clean" },
        ...times("uploaded_at"),
      },
    }),
    ...forged({
      as: "tom",
      table: "file_chunks",
      before: (who) => insertInto("files", file(who)),
      row: () => chunkRow(hers),
      never: { "in a file at another location": { file_id: fileOf(lodges) } },
    }),
    ...addsTo("a file of yesterday", { ...file(tom), uploaded_at: YESTERDAY }),
    ...addsTo("another's file", file(writerOf(hers))),
    ...addsTo("a file of what was sent", {
      ...file(tom),
      submission_id: sentNamed(sent, "about Larkspur House by Tom").id,
    }),
    ...refused({
      as: "margaret",
      table: "file_chunks",
      never: {
        "takes away what is in a file of what was sent": takeChunk(submission),
        "takes away what is in a file of a draft that was sent": takeChunk(closed),
        "changes what is in a file": `update file_chunks set bytes = 'x' where file_id = '${fileOf(hers)}'`,
      },
    }),
    ...refused({
      as: "margaret",
      table: "files",
      before: () => "delete from file_chunks",
      never: {
        "takes away a file of what was sent": takeFile(submission),
        "takes away a file of a draft that was sent": takeFile(closed),
        "changes a file": `update files set scan = 'clean' where id = '${fileOf(hers)}'`,
      },
    }),
  ];
}
