import type { Tx } from "#db/client.ts";
import type { Page } from "#lib/journeys/page.ts";
import type { OpenDraft } from "./find-draft.ts";
import { findingsPage, NAMES } from "./findings-page.ts";
import { unresolvedFindings } from "./privacy-findings.ts";

/** The page of a draft at this address, where there is one now: a question on its path, or what is asked about names. */
export const pageIn = async (tx: Tx, { draft, walked }: OpenDraft, slug: string): Promise<Page | undefined> =>
  slug === NAMES
    ? findingsPage(await unresolvedFindings(tx, draft, walked))
    : walked.path.find((page) => page.slug === slug);
