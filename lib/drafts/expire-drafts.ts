import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { users } from "#db/schema/accounts.ts";
import { drafts } from "#db/schema/drafts.ts";
import { draftExpiring } from "#lib/emails/draft-expiring.ts";
import { system } from "#lib/kernel/actor.ts";
import { daysAfter, inLondon } from "#lib/kernel/dates.ts";
import { writeAudit } from "#lib/operation/audit.ts";
import { job } from "#lib/operation/job.ts";
import { queueEmail } from "#lib/operation/queue-email.ts";

/** Days after the last save. Source: lib/journeys/README.md, "Drafts". */
const WARN_AFTER = 21;
const DELETE_AFTER = 28;
const DELETE_EMPTY_AFTER = 1;

/**
 * Warns of drafts that nobody saved for 21 days, once, and deletes those of 28, and those of a day in which nothing was ever
 * typed, each with an entry of its own.
 */
export const expireDrafts = job({
  name: "draft.expire",
  every: "40 2 * * *",
  async run({ tx, now }) {
    const expired = await tx
      .delete(drafts)
      .where(
        or(
          lt(drafts.savedAt, before(now, DELETE_AFTER)),
          and(isNull(drafts.sentAt), lt(drafts.savedAt, before(now, DELETE_EMPTY_AFTER)), isEmptyDraft),
        ),
      )
      .returning(shown);
    for (const { id, providerId } of expired)
      await writeAudit(tx, system("worker"), {
        ...{ action: "draft.expire", subject: `draft:${id}`, providerId, detail: {} },
      });

    const due = await tx
      .select({ ...shown, savedAt: drafts.savedAt, email: users.email })
      .from(drafts)
      .innerJoin(users, eq(users.id, drafts.savedBy))
      .where(and(isNull(drafts.warnedAt), isNull(drafts.sentAt), lt(drafts.savedAt, before(now, WARN_AFTER))));
    for (const { id, savedAt, email } of due) {
      const deleteOn = daysAfter(inLondon(savedAt).day, DELETE_AFTER + 1); // the job may run before the hour of the last save
      await queueEmail(tx, draftExpiring, { to: email, data: { draftId: id, deleteOn }, now });
      await tx.update(drafts).set({ warnedAt: now }).where(eq(drafts.id, id));
    }
    return { expired: expired.length, warned: due.length };
  },
});

const isEmptyDraft = sql`is_empty_draft(${drafts.id}, ${drafts.pageVersions})`;
const shown = { id: drafts.id, providerId: drafts.providerId };
const before = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);
