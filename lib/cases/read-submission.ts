import { randomUUID } from "node:crypto";
import { and, eq, getTableColumns, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { caseEvents, cases } from "#db/schema/cases.ts";
import { locations } from "#db/schema/locations.ts";
import { providers } from "#db/schema/providers.ts";
import { submissions } from "#db/schema/submissions.ts";
import { owedType } from "#lib/journeys/owed.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import { readReference } from "#lib/kernel/reference.ts";
import { reading } from "#lib/operation/reading.ts";
import { owedBesides } from "#lib/submissions/owed.ts";
import { caseHistory } from "./case-history.ts";
import { judgedBy } from "./judged-by.ts";
import { mayReadFullText, maySeeCase } from "./policy.ts";

/**
 * A notification that was sent, for a member of staff; that they opened it is in the audit. Applications have no page
 * yet. Source: lib/journeys/README.md, "What staff see".
 *
 * Value: what was sent, what it was judged by, what is owed besides and what happened to it since; `isUnread` while nobody
 * has read the whole. For those who may not read the whole, its document holds only coded answers meant for the summary, and
 * nothing tells who sent it or what is owed.
 */
export const readSubmission = reading({
  name: "notification.read",
  asked: ({ reference }: { reference: string }) => `notification:${reference.slice(0, 100)}`,
  find: (tx, { reference }) => findForStaff(tx, reference),
  allow: (actor, { kind }) => maySeeCase(actor, kind),
  async show({ tx, actor, subject: { facts, ...found }, now }) {
    const whole = mayReadFullText(actor, found.kind);
    if (whole && actor.kind === "staff") await noteFirstRead(tx, found, { by: actor.userId, at: now });
    const document = whole
      ? found.document
      : found.document.map(({ title, rows }) => ({
          title,
          rows: rows.filter(({ summary, holds }) => summary && holds === "coded"),
        }));
    const keptWords = whole ? found.keptWords : [];
    const judged = judgedBy({ facts, locationId: found.locationId }, { whole });
    const besides = whole ? await owedBesides(tx, found.id) : [];
    const owed = besides.map((one) => ({ ...one, title: owedType(one.type, inLondon(now).day).title }));
    const isUnread = !whole && found.firstReadAt === null;
    const history = await caseHistory(tx, found.id);
    return { ...found, document, keptWords, judged, whole, isUnread, owed, history };
  },
  audited: ({ id, whole }) => ({ subject: `notification:${id}`, detail: { whole } }),
});

type Found = { id: string; providerId: string; firstReadAt: Date | null };

async function noteFirstRead(
  tx: Tx,
  { id, providerId, firstReadAt }: Found,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  if (firstReadAt) return;
  const { count } = await tx
    .update(cases)
    .set({ firstReadAt: at })
    .where(and(eq(cases.submissionId, id), isNull(cases.firstReadAt)));
  if (count === 1)
    await tx
      .insert(caseEvents)
      .values({ id: randomUUID(), submissionId: id, providerId, at, kind: "read", by, detail: {} });
}

async function findForStaff(tx: Tx, typed: string) {
  const reference = readReference(typed);
  if (!reference) return undefined;
  const { answers: _, ownReference: __, ...columns } = getTableColumns(submissions);
  const [found] = await tx
    .select({
      ...columns,
      status: cases.status,
      priority: cases.priority,
      firstReadAt: cases.firstReadAt,
      provider: { name: providers.name, registerId: providers.registerId },
      location: { name: locations.name, registerId: locations.registerId },
    })
    .from(submissions)
    .innerJoin(cases, eq(cases.submissionId, submissions.id))
    .innerJoin(providers, eq(providers.id, submissions.providerId))
    .leftJoin(locations, eq(locations.id, submissions.locationId))
    .where(and(eq(submissions.reference, reference), eq(submissions.kind, "N")));
  return found;
}
