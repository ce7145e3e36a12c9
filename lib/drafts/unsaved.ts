import { isDeepStrictEqual } from "node:util";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { unsavedPages } from "#db/schema/drafts.ts";
import type { Page } from "#lib/journeys/page.ts";
import { fieldsToShow, namesIn, textsShown } from "#lib/journeys/view.ts";
import type { Walk } from "#lib/journeys/walk.ts";
import { type Posted, type Texts, textsOf } from "#lib/kernel/posted.ts";

/**
 * Which opening of the page a form was posted from, "" where it does not say: what arrives late of an opening from which the
 * page was saved is older than what was saved.
 */
export const openingOf = ({ texts }: Posted): string => (textsOf(texts, "opening").at(-1) ?? "").slice(0, 40);

/** Whether what was typed on a page is something else than what stands there without it. */
export function isUnsaved(typed: Texts, page: Page, walked: Walk): boolean {
  const fields = fieldsToShow(page, walked);
  const shown = textsShown(fields);
  return namesIn(fields).some((name) => !isDeepStrictEqual(written(typed, name), written(shown, name)));
}

/** Browsers post lines that end in two characters. */
const written = (texts: Texts, name: string) =>
  textsOf(texts, name)
    .map((text) => text.replaceAll("\r\n", "\n"))
    .filter((text) => text !== "");

/** Forgets what the actor typed on a page and did not save. */
export const forgetUnsaved = (tx: Tx, { draftId, page }: { draftId: string; page: string }) =>
  tx
    .delete(unsavedPages)
    .where(
      and(
        eq(unsavedPages.draftId, draftId),
        eq(unsavedPages.page, page),
        eq(unsavedPages.userId, sql`(select my_user())`),
      ),
    );
