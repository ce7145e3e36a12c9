import { chunkRow, fileRow } from "../rows.ts";
import type { Rule, Scene } from "../rule.ts";
import { id, type Somebody } from "../somebody.ts";
import { insertInto } from "../statements.ts";
import { type DraftMade, fileOf, type Made } from "../things.ts";
import { mayWith } from "./drafts.ts";
import { mayReadText } from "./submissions.ts";

const mayAttach = (who: Somebody, draft: Made) => mayWith("O13", who, draft);

/** O13 and O14: files of drafts, and of what was sent. */
export function fileRules({ things: { drafts, sent } }: Scene): readonly Rule[] {
  const [first] = drafts as readonly [DraftMade];
  const open = drafts.filter(({ isSent }) => !isSent);
  const attaches = (who: Somebody) => insertInto("files", fileRow(first, who));
  const isFewer = (table: string) => `(select count(*) from ${table}) < ${drafts.length + sent.length}`;
  return [
    {
      does: "O13: reads of files of drafts",
      on: ["files"],
      statement: () => "select id from files where submission_id is null",
      may: filesOf(drafts, mayAttach),
    },
    {
      does: "O14: reads of files of what was sent",
      on: ["files"],
      statement: () => "select id from files where submission_id is not null",
      may: filesOf(sent, mayReadText),
    },
    {
      does: "O13: reads files of drafts",
      on: ["file_chunks"],
      statement: () => `select file_id as id from file_chunks where file_id = any ('{${drafts.map(fileOf)}}')`,
      may: filesOf(drafts, mayAttach),
    },
    {
      does: "O14: reads files of what was sent",
      on: ["file_chunks"],
      statement: () => `select file_id as id from file_chunks where file_id = any ('{${sent.map(fileOf)}}')`,
      may: filesOf(sent, mayReadText),
    },
    {
      does: "O13: attaches a file to a draft",
      on: ["files"],
      statement: attaches,
      may: (who) => mayAttach(who, first),
      left: `exists (select from files where id = '${id("file")}')`,
    },
    {
      does: "O13: adds what is in it",
      on: ["file_chunks"],
      before: attaches,
      statement: () => insertInto("file_chunks", chunkRow(first)),
      may: (who) => mayAttach(who, first),
      left: `exists (select from file_chunks where file_id = '${id("file")}')`,
    },
    {
      does: "O13: takes away what is in files of drafts",
      on: ["file_chunks"],
      statement: () => "delete from file_chunks returning file_id as id",
      may: filesOf(open, mayAttach),
      left: isFewer("file_chunks"),
    },
    {
      does: "O13: takes files away from drafts",
      on: ["files"],
      before: () => "delete from file_chunks",
      statement: () => "delete from files returning id",
      may: filesOf(open, mayAttach),
      left: isFewer("files"),
    },
  ];
}

const filesOf = (all: readonly Made[], may: (who: Somebody, one: Made) => boolean) => (who: Somebody) =>
  all
    .filter((one) => may(who, one))
    .map(fileOf)
    .sort();
