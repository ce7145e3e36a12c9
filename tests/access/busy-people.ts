import { disconnect } from "#db/client.ts";
import { sessionWith } from "#lib/accounts/sessions/session.ts";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { discardDraft } from "#lib/drafts/discard-draft.ts";
import { openPage } from "#lib/drafts/open-page.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import type { Posted } from "#lib/kernel/posted.ts";

export type Busy = {
  readonly tokens: readonly string[];
  readonly type: string;
  readonly page: string;
  readonly posted: Posted;
};
export type Done = { readonly drafts: number; readonly problems: readonly string[] };

/**
 * A process of its own: as many people as it is sent sessions, each on a connection, begin a draft, read it, save a page
 * and delete it, over and over until the process is told to stop. Then it tells what went wrong.
 */
process.once("message", async (message) => {
  const { tokens, ...draft } = message as Busy;
  const done = { drafts: 0, problems: [] as string[] };
  let stopped = false;
  process.once("message", () => {
    stopped = true;
  });
  process.send?.("begun");
  await Promise.all(
    tokens.map(async (token) => {
      while (!stopped) {
        await oneDraft(token, draft).catch((error: unknown) => done.problems.push(String(error)));
        done.drafts++;
      }
    }),
  );
  await disconnect();
  process.send?.(done satisfies Done, () => process.disconnect());
});

/** Each step is a request of its own: it finds the session anew. */
async function oneDraft(token: string, { type, page, posted }: Omit<Busy, "tokens">): Promise<void> {
  const started = await startDraft(sessionWith(token), { kind: "N", type });
  if (!started.ok) throw new Error(`not started: ${started.error.is}`);
  const { draftId } = started.value;
  if (!(await openPage(sessionWith(token), { draftId, page }))) throw new Error("not there");
  const saved = await answerPage(sessionWith(token), { draftId, page, version: 0, posted });
  if (!saved.ok) throw new Error(`not saved: ${saved.error.is}`);
  const discarded = await discardDraft(sessionWith(token), { draftId });
  if (!discarded.ok) throw new Error(`not deleted: ${discarded.error.is}`);
}
