import { randomUUID } from "node:crypto";
import postgres from "postgres";
import type { Draft } from "#db/schema/drafts.ts";
import { portalUser, staffActor, standingsOf } from "#lib/accounts/sessions/standing.ts";
import { findAccountToSignIn } from "#lib/accounts/sign-in/queries.ts";
import { submitDraft } from "#lib/cases/submit-draft.ts";
import { answerPage } from "#lib/drafts/answer-page.ts";
import { ownFacts } from "#lib/drafts/journeys-to-start.ts";
import { openDraft } from "#lib/drafts/open-draft.ts";
import { startDraft } from "#lib/drafts/start-draft.ts";
import { dolsOutcome } from "#lib/journeys/definitions/notifications/dols-outcome/dols-outcome.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { journeyAsJson } from "#lib/journeys/samples.ts";
import { type Actor, type PortalUser, type Staff, system, visitor } from "#lib/kernel/actor.ts";
import type { Posted } from "#lib/kernel/posted.ts";
import { actorTransaction } from "#lib/operation/actor-transaction.ts";
import { whenFileEnds } from "./file-end.ts";
import { typed } from "./journeys/larkspur.ts";
import { seededDatabase } from "./seeded-database.ts";

/** Those of the cast who can sign in on the provider's side. Grace Lin holds three roles: here is her first. */
export const portalPeople = {
  margaret: "margaret.okafor@larkspur.example",
  daniel: "daniel.reyes@larkspur.example",
  tom: "tom.whitfield@larkspur.example",
  ewa: "ewa.nowak@heron.example",
  samuel: "samuel.osei@osei.example",
  ruth: "ruth.adeyemi@kestrel.example",
  owen: "owen.pryce@kestrel.example",
  grace: "grace.lin@willow.example",
  karl: "karl.brandt@siskin.example",
} as const;

export const staffPeople = {
  helen: "helen.ward@regulator.example",
  omar: "omar.haddad@regulator.example",
  imran: "imran.siddiq@regulator.example",
  fiona: "fiona.gray@regulator.example",
  paul: "paul.mensah@regulator.example",
  lena: "lena.fischer@regulator.example",
  nikhil: "nikhil.rao@regulator.example",
  joan: "joan.pike@regulator.example",
  alex: "alex.turner@regulator.example",
} as const;

export type Cast = Record<keyof typeof portalPeople | "graceAtHeron" | "graceAtWillow", PortalUser> &
  Record<keyof typeof staffPeople, Staff>;

/** Everybody of the cast by name, and somebody who is not signed in. */
export const actors = [
  "visitor",
  ...Object.keys(portalPeople),
  "graceAtHeron",
  "graceAtWillow",
  ...Object.keys(staffPeople),
];
export const actorNamed = (name: string, cast: Cast): Actor =>
  name === "visitor" ? visitor : cast[name as keyof Cast];

/** A database of this test file's own with the fictional register and its people in it. Called in `beforeAll`. */
export async function peopledDatabase() {
  const urls = await seededDatabase();
  const admin = postgres(urls.admin, { max: 2, onnotice: () => {} });
  whenFileEnds(() => admin.end());
  return { urls, admin, cast: await readCast() };
}

/** Everything that the holder of this address may act as, as their next request would find it. */
export const actorsOf = (email: string): Promise<readonly (PortalUser | Staff)[]> =>
  actorTransaction(system("sign-in"), async (tx) => {
    const user = await findAccountToSignIn(tx, email);
    if (!user) return [];
    const { portal, staff } = await standingsOf(tx, user.id);
    return [...portal.map((standing) => portalUser(user.id, standing)), ...(staff ? [staffActor(user.id, staff)] : [])];
  });

/** A draft with nothing in it: a new one, or that which the actor began a moment ago. */
export async function startedDraft(actor: Actor): Promise<string> {
  const started = await startDraft(actor, { kind: "N", type: dolsOutcome.slug });
  if (!started.ok && started.error.is === "startedAlready") return started.error.draftId;
  if (!started.ok) throw new Error(`A draft could not be started: ${started.error.is}`);
  return started.value.draftId;
}

/**
 * What the form of each page posts to give the sample answers, about the location of this name, or the actor's first.
 */
export async function samplePages(actor: Actor, locationName?: string, journey: Journey = dolsOutcome) {
  const facts = (await ownFacts(actor, {}))!;
  const locations = facts.locations.filter(({ name }) => locationName === undefined || name === locationName);
  const { pages } = journeyAsJson(journey, { ...facts, locations });
  return new Map(
    pages.map(({ slug, fields }) => [slug, typed(Object.assign({}, ...fields.map(({ sample }) => sample)))]),
  );
}

/** A draft that only has to be sent, answered page by page. Gives its id. */
export async function finishedDraft(actor: Actor, locationName?: string): Promise<string> {
  const draftId = await startedDraft(actor);
  await answerWithSamples(actor, draftId, await samplePages(actor, locationName));
  return draftId;
}

/** Answers every page that is left of a draft. */
export async function answerWithSamples(actor: Actor, draftId: string, forms: ReadonlyMap<string, Posted>) {
  for (let page = (await openDraft(actor, { draftId }))?.walked.next?.slug; page; ) {
    const saved = await answerPage(actor, { draftId, page, version: 0, posted: forms.get(page) });
    if (!saved.ok) throw new Error(`Page ${page} was not saved: ${JSON.stringify(saved.error)}`);
    page = saved.value.next;
  }
}

/** The same draft once more, so that each attempt has one to itself. */
export async function copyOfDraft(admin: postgres.Sql, id: string): Promise<Draft> {
  const [row] = await admin`
    insert into drafts select (jsonb_populate_record(draft, jsonb_build_object('id', ${randomUUID()}::text))).* from drafts draft where id = ${id}
    returning id, kind, about, provider_id as "providerId", location_id as "locationId", acted_as as "actedAs", created_by as "createdBy"`;
  return row as Draft;
}

export const sendDraft = (actor: Actor, draftId: string) =>
  submitDraft(actor, { draftId, posted: typed({ declaration: "agreed" }) });

/** Sends the sample answers about a location. Gives the reference. */
export async function sentNotification(actor: Actor, locationName?: string): Promise<string> {
  const sent = await sendDraft(actor, await finishedDraft(actor, locationName));
  if (!sent.ok) throw new Error(`It was not sent: ${sent.error.is}`);
  return sent.value.reference;
}

type Entry = {
  action: string;
  subject: string;
  actor_id: string;
  provider_id: string | null;
  detail: Record<string, unknown>;
};

/** What was written to the audit while `work` went on. */
export async function auditDuring(admin: postgres.Sql, work: () => Promise<unknown>): Promise<readonly Entry[]> {
  const [before] = await admin`select coalesce(max(seq), 0) as last from audit_entries`;
  await work();
  return admin<
    Entry[]
  >`select action, subject, actor_id, provider_id, detail from audit_entries where seq > ${before?.last} order by seq`;
}

async function readCast(): Promise<Cast> {
  const people = Object.entries({ ...portalPeople, ...staffPeople });
  const first = await Promise.all(people.map(async ([name, email]) => [name, (await actorsOf(email))[0]]));
  const [, graceAtHeron, graceAtWillow] = await actorsOf(portalPeople.grace);
  return { ...Object.fromEntries(first), graceAtHeron, graceAtWillow };
}
