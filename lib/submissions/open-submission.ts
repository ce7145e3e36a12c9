import { eq, getTableColumns } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { cases } from "#db/schema/cases.ts";
import { drafts } from "#db/schema/drafts.ts";
import { locations } from "#db/schema/locations.ts";
import { providers } from "#db/schema/providers.ts";
import { submissions } from "#db/schema/submissions.ts";
import { mayEditDraft } from "#lib/drafts/policy.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { readReference } from "#lib/kernel/reference.ts";
import { isUuid } from "#lib/kernel/uuid.ts";
import { reading } from "#lib/operation/reading.ts";
import { type Owed, owedBesides, owedTo } from "./owed.ts";
import { mayReadSubmission } from "./policy.ts";

/** Something that was sent, on the portal, by its reference, however typed. */
export const openSubmission = reading({
  name: "notification.open",
  asked: ({ typed }: { typed: string }) => `notification:${typed.slice(0, 100)}`,
  async find(tx, { typed }) {
    const reference = readReference(typed);
    return reference ? findOne(tx, eq(submissions.reference, reference)) : undefined;
  },
  allow: mayReadSubmission,
  show: async ({ tx, actor, subject, now }) => ({ ...subject, owed: await owedFor(tx, actor, subject, now) }),
});

/**
 * What became of a draft, and what is owed besides. `sent` is undefined while it is one that whoever asks may go on with; and
 * when somebody else sent it and they may not read that: then `sentAt` says when.
 */
export const sentFromDraft = reading({
  name: "notification.open",
  asked: ({ draftId }: { draftId: string }) => `draft:${draftId.slice(0, 100)}`,
  async find(tx, { draftId }) {
    if (!isUuid(draftId)) return undefined;
    const sent = await findOne(tx, eq(submissions.draftId, draftId));
    const [draft] = sent ? [] : await tx.select().from(drafts).where(eq(drafts.id, draftId));
    return { sent, draft };
  },
  allow: (actor, { sent, draft }) =>
    sent ? mayReadSubmission(actor, sent) : draft !== undefined && mayEditDraft(actor, draft),
  show: async ({ tx, actor, subject: { sent, draft }, now }) => ({
    sent,
    sentAt: draft?.sentAt ?? null,
    owed: sent ? await owedFor(tx, actor, sent, now) : [],
  }),
});

const owedFor = async (tx: Tx, actor: Actor, { id }: { id: string }, now: Date): Promise<readonly Owed[]> =>
  (await owedBesides(tx, id)).map((one) => owedTo(actor, one, inLondon(now).day));

async function findOne(tx: Tx, which: ReturnType<typeof eq>) {
  const [found] = await tx
    .select({
      ...getTableColumns(submissions),
      status: cases.status,
      locationName: locations.name,
      providerName: providers.name,
    })
    .from(submissions)
    .innerJoin(cases, eq(cases.submissionId, submissions.id))
    .leftJoin(providers, eq(providers.id, submissions.providerId))
    .leftJoin(locations, eq(locations.id, submissions.locationId))
    .where(which);
  return found;
}
