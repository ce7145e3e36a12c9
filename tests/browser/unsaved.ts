import type { Portal } from "./portal.ts";

/** What the server keeps of the box on the last page of a draft that was typed in and not saved. */
export const keptIn = async ({ admin }: Portal, draft: string): Promise<string | undefined> => {
  const [row] = await admin`
    select typed -> 'anythingElse' ->> 0 as text from unsaved_pages where draft_id = ${draft.split("/").at(-1)!}`;
  return row?.text;
};
