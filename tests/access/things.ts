import type { Sql } from "postgres";
import type { PortalUser } from "#lib/kernel/actor.ts";
import type { SubmissionAbout, SubmissionKind } from "#lib/kernel/submission.ts";
import type { Cast } from "../people.ts";
import {
  type About,
  additionRow,
  caseRow,
  chunkRow,
  draftRow,
  eventRow,
  fileRow,
  messageRow,
  owedRow,
  pageRow,
  submissionRow,
  visitRow,
} from "./rows.ts";
import { atHome, heronCourt, heronView, house, id, lodge, type Somebody, siskinLodge } from "./somebody.ts";
import { insertInto, type Row } from "./statements.ts";

/** A draft, or something that was sent: what the rules compare, and by whom it was made. */
export type Made = About & {
  readonly name: string;
  readonly kind: SubmissionKind;
  readonly actedAs: string;
  readonly by: PortalUser;
};
export type DraftMade = Made & { readonly daysOld: number; readonly isSent: boolean; readonly isEmpty: boolean };
export type Things = { readonly drafts: readonly DraftMade[]; readonly sent: readonly Made[] };

/** What was sent from a draft that is still there, closed. */
const FROM_A_DRAFT = "sent about Larkspur House by Margaret";

export const fileOf = (one: { readonly id: string }) => id("file of", one.id);

/** Drafts and what was sent, of each kind, by and about everybody whom the rules tell apart; with all that belongs to it. */
export async function thingsIn(admin: Sql, cast: Cast, everybody: readonly Somebody[]): Promise<Things> {
  const { margaret, daniel, tom, ewa, samuel, graceAtHeron, karl } = cast;
  const lapsed = everybody.find(({ name }) => name === "a manager whose role ended yesterday")?.actor as PortalUser;
  const drafts: readonly DraftMade[] = [
    draft("draft at Larkspur House by Margaret", margaret, house),
    draft("draft at Larkspur House by Tom", tom, house),
    draft("draft at Larkspur Lodge by Daniel", daniel, lodge),
    draft("draft at Larkspur at Home by Margaret", margaret, atHome),
    draft("draft at Heron Court by Ewa", ewa, heronCourt),
    draft("draft at Heron View by Grace", graceAtHeron, heronView),
    draft("draft without a place by Margaret", margaret, null),
    draft("draft without a place by Daniel", daniel, null),
    draft("draft without a place by Tom", tom, null),
    draft("draft about Larkspur", margaret, "provider"),
    draft("draft about Heron", ewa, "provider"),
    draft("draft about Samuel's", samuel, "provider"),
    draft("draft about Daniel's role", daniel, "role"),
    draft("draft about Grace's role", graceAtHeron, "role"),
    draft("draft that was sent", margaret, house, { isSent: true }),
    draft("draft of 22 days", tom, house, { daysOld: 22 }),
    draft("draft of 29 days", daniel, lodge, { daysOld: 29 }),
    draft("draft of 22 days that was sent", margaret, house, { daysOld: 22, isSent: true }),
    draft("draft of 29 days that was sent", ewa, heronCourt, { daysOld: 29, isSent: true }),
    draft("draft of 2 days in which something was typed", tom, house, { daysOld: 2 }),
    draft("draft of 2 days in which nothing was typed", tom, house, { daysOld: 2, isEmpty: true }),
    draft("draft of today in which nothing was typed", tom, house, { isEmpty: true }),
  ];
  const sent: readonly Made[] = [
    made("sent about Larkspur House by Margaret", margaret, house),
    made("sent about Larkspur House by Tom", tom, house),
    made("sent about Larkspur Lodge by Daniel", daniel, lodge),
    made("sent about Larkspur at Home by Margaret", margaret, atHome),
    made("sent about no place by Margaret", margaret, null),
    made("sent about Heron Court by Ewa", ewa, heronCourt),
    made("sent about Siskin Lodge by Karl", karl, siskinLodge),
    made("sent about Larkspur House by one whose role ended", lapsed, house),
    made("sent to end Larkspur", margaret, "provider"),
    made("sent to end Heron", ewa, "provider"),
    made("sent to end Siskin", karl, "provider"),
    made("sent to end Daniel's role", daniel, "role"),
    made("sent to end a role that ended", lapsed, "role"),
  ];
  for (const one of drafts) for (const statement of draftStatements(one)) await admin.unsafe(statement);
  for (const one of sent) for (const statement of sentStatements(one, cast)) await admin.unsafe(statement);
  return { drafts, sent };
}

/** About a location (null: none yet), or an application about the provider or about the role of whoever makes it. */
function made(name: string, by: PortalUser, where: string | null): Made {
  const about: SubmissionAbout = where === "provider" || where === "role" ? where : "location";
  const { providerId, actingAs: actedAs } = by;
  const locationId = about === "location" ? where : null;
  return { id: id(name), name, kind: about === "location" ? "N" : "A", about, by, providerId, locationId, actedAs };
}

const draft = (
  name: string,
  by: PortalUser,
  where: string | null,
  { daysOld = 0, isSent = false, isEmpty = false } = {},
): DraftMade => ({
  ...made(name, by, where),
  ...{ daysOld, isSent, isEmpty },
});

export const writerOf = ({ by: { userId, actingAs: standing, role } }: Made) => ({ userId, standing, role });

/** Of what was sent, one of each kind that the rules about writing tell apart. */
export const different = (sent: readonly Made[]) =>
  ["about Larkspur House by Margaret", "about Larkspur House by Tom", "about Larkspur at Home by Margaret"]
    .concat("about Larkspur House by one whose role ended", "about Heron Court by Ewa", "to end Larkspur")
    .concat("to end Daniel's role", "to end a role that ended")
    .map((name) => sentNamed(sent, name));

export const draftNamed = (drafts: readonly DraftMade[], name: string): DraftMade => named(drafts, `draft ${name}`);
export const sentNamed = (sent: readonly Made[], name: string): Made => named(sent, `sent ${name}`);

function named<T extends Made>(all: readonly T[], name: string): T {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${name}.`);
  return found;
}

function draftStatements(one: DraftMade): string[] {
  const by = writerOf(one);
  const then = { sql: `now() - interval '${one.daysOld} days'` };
  return [
    insertInto("drafts", { ...draftRow(one, by), created_at: then, saved_at: then, sent_at: one.isSent ? then : null }),
    insertInto("draft_visits", { ...visitRow(one, by, "Somebody"), page: "a1" }),
    ...(one.isEmpty ? [] : [insertInto("unsaved_pages", { ...pageRow(one, by), page: "a1" })]),
    insertInto("files", { ...fileRow(one, by), id: fileOf(one) }),
    insertInto("file_chunks", chunkRow(one, fileOf(one))),
  ];
}

function sentStatements(one: Made, { imran }: Cast): string[] {
  const [by, staff] = [writerOf(one), { ...writerOf(one), userId: imran.userId }];
  const then = { sql: "now() - interval '1 month'" };
  const from = { ...one, id: one.name === FROM_A_DRAFT ? id("draft that was sent") : id("draft of", one.id) };
  const submission = { ...submissionRow(from, by, one.id), submitted_at: then };
  const about = (name: string, row: Row) => ({ ...row, id: id(name, one.id), at: then });
  return [
    insertInto("submissions", submission),
    insertInto("cases", caseRow(submission)),
    ...(one.kind === "N" ? [insertInto("owed_submissions", { ...owedRow(one), id: one.id, owed_since: then })] : []),
    insertInto("case_events", about("received", eventRow(one, by, "received"))),
    insertInto("case_events", about("read", eventRow(one, staff, "read"))),
    insertInto("messages", about("message", messageRow(one, staff, "regulator"))),
    insertInto("additions", about("addition", additionRow(one, by))),
    insertInto("files", { ...fileRow(from, by), id: fileOf(one), submission_id: one.id }),
    insertInto("file_chunks", chunkRow(one, fileOf(one))),
  ];
}
