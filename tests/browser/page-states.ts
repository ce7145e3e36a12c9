import { draftReadyToSend, newDraft } from "./journey.ts";
import type { Portal } from "./portal.ts";
import { askForLink, forgetLinkRequests, type Session, sessionOf } from "./sign-in.ts";
import { openVisitor, type Visitor } from "./visitor.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const KARL = "karl.brandt@siskin.example";
const GRACE = "grace.lin@willow.example";
const EWA = "ewa.nowak@heron.example";
const SAMUEL = "samuel.osei@osei.example";
const HELEN = "helen.ward@regulator.example";
const NIKHIL = "nikhil.rao@regulator.example";
const JOAN = "joan.pike@regulator.example";

/** A way in which somebody may meet a page. */
export type PageState = {
  readonly name: string;
  /** The address of who is signed in; nobody without. */
  readonly who?: string;
  /** The cookies of a browser of its own, in place of `who`. */
  readonly session?: (things: Things) => Session;
  readonly path: (things: Things) => string;
  /** The main button, pressed with nothing answered, leads to errors. */
  readonly fails?: boolean;
};

/** What stands in the portal for the states to be about. */
export type Things = Awaited<ReturnType<typeof makeThings>>;

const made = new WeakMap<Portal, Promise<Things>>();

/** Made once for each portal. */
export function thingsOf(portal: Portal): Promise<Things> {
  const things = made.get(portal) ?? makeThings(portal);
  made.set(portal, things);
  return things;
}

const at = (path: string) => (): string => path;

/** Every page by its folder under `app`, without the groups, and the states in which people meet it. */
export const pageStates: Readonly<Record<string, readonly PageState[]>> = {
  "/": [
    { name: "for a visitor", path: at("/") },
    { name: "for somebody signed in", who: MARGARET, path: at("/") },
  ],
  "/sign-in": [
    { name: "empty", path: at("/sign-in") },
    { name: "with an error", path: at("/sign-in"), fails: true },
    { name: "after the session timed out", session: ({ timedOut }) => timedOut, path: at("/portal") },
  ],
  "/sign-in/check-your-email": [
    { name: "without an address", path: at("/sign-in/check-your-email") },
    { name: "after asking", session: ({ asker }) => asker, path: at("/sign-in/check-your-email") },
    { name: "after asking too often", session: ({ hasty }) => hasty, path: at("/sign-in/check-your-email") },
  ],
  "/sign-in/confirm": [
    { name: "in the browser that asked", session: ({ asker }) => asker, path: ({ link }) => link },
    { name: "in another browser", path: ({ link }) => link },
    { name: "with the wrong address", path: ({ link }) => link, fails: true },
  ],
  "/sign-in/problem": [
    { name: "without a link", path: at("/sign-in/problem") },
    {
      name: "of a link that has expired, where the address is known",
      session: ({ asker }) => asker,
      path: ({ deadLink }) => deadLink,
    },
    { name: "with an error", path: ({ deadLink }) => deadLink, fails: true },
    { name: "for somebody signed in", who: MARGARET, path: ({ deadLink }) => deadLink },
  ],
  "/sign-out": [
    { name: "after signing out", path: at("/sign-out") },
    { name: "before", who: MARGARET, path: at("/sign-out") },
  ],
  "/portal": [
    { name: "filled", who: MARGARET, path: at("/portal") },
    { name: "with several roles", who: GRACE, path: at("/portal") },
    { name: "when the role has ended", who: KARL, path: at("/portal") },
  ],
  "/portal/registration": [
    { name: "filled", who: MARGARET, path: at("/portal/registration") },
    { name: "of a partnership", who: EWA, path: at("/portal/registration") },
  ],
  "/portal/notifications": [
    { name: "filled", who: MARGARET, path: at("/portal/notifications") },
    { name: "empty", who: KARL, path: at("/portal/notifications") },
  ],
  "/portal/notifications/[reference]": [
    { name: "sent", who: MARGARET, path: ({ reference }) => `/portal/notifications/${reference}` },
  ],
  "/portal/notifications/new": [
    { name: "empty", who: MARGARET, path: at("/portal/notifications/new") },
    { name: "with an error", who: MARGARET, path: at("/portal/notifications/new"), fails: true },
  ],
  "/portal/applications/new": [
    { name: "where there is none to make", who: MARGARET, path: at("/portal/applications/new") },
  ],
  "/portal/applications/[reference]": [
    { name: "of a notification", who: MARGARET, path: ({ reference }) => `/portal/applications/${reference}` },
  ],
  "/portal/drafts/[draftId]": [
    { name: "new", who: MARGARET, path: ({ begun }) => begun },
    { name: "ready", who: MARGARET, path: ({ ready }) => ready },
  ],
  "/portal/drafts/[draftId]/[page]": [
    { name: "empty", who: MARGARET, path: ({ begun }) => `${begun}/a2` },
    { name: "with an error", who: MARGARET, path: ({ begun }) => `${begun}/a2`, fails: true },
    { name: "with answers that reveal questions", who: MARGARET, path: ({ ready }) => `${ready}/f5` },
    { name: "with a long text", who: MARGARET, path: ({ worded }) => `${worded}/z5` },
  ],
  "/portal/drafts/[draftId]/check-answers": [
    { name: "ready", who: MARGARET, path: ({ ready }) => `${ready}/check-answers` },
    { name: "without the declaration", who: MARGARET, path: ({ ready }) => `${ready}/check-answers`, fails: true },
    { name: "with words that may identify", who: MARGARET, path: ({ worded }) => `${worded}/check-answers` },
  ],
  "/portal/drafts/[draftId]/names": [
    { name: "asked", who: MARGARET, path: ({ worded }) => `${worded}/names` },
    { name: "with errors", who: MARGARET, path: ({ worded }) => `${worded}/names`, fails: true },
  ],
  "/portal/drafts/[draftId]/delete": [{ name: "asked", who: MARGARET, path: ({ ready }) => `${ready}/delete` }],
  "/portal/drafts/[draftId]/sent": [{ name: "sent", who: MARGARET, path: ({ sent }) => `${sent}/sent` }],
  "/portal/owed/[owedId]": [
    { name: "asked", who: MARGARET, path: ({ owed }) => `/portal/owed/${owed}` },
    { name: "with an error", who: MARGARET, path: ({ owed }) => `/portal/owed/${owed}`, fails: true },
  ],
  "/which-notification": [
    { name: "first question", path: at("/which-notification") },
    { name: "with an error", path: at("/which-notification"), fails: true },
  ],
  "/guidance": [{ name: "as it is", path: at("/guidance") }],
  "/guidance/[topic]": [
    { name: "of a notification", path: at("/guidance/serious-injury") },
    { name: "of what goes by email", path: at("/guidance/absence-of-registered-person") },
    { name: "about managers", path: at("/guidance/registering-as-a-manager") },
    { name: "about providers", path: at("/guidance/registering-a-provider") },
    { name: "for a visitor", path: at("/guidance/sent-by-email") },
    { name: "for somebody signed in", who: MARGARET, path: at("/guidance/sent-by-email") },
  ],
  "/help": [{ name: "as it is", path: at("/help") }],
  "/changes": [{ name: "as it is", path: at("/changes") }],
  "/accessibility": [{ name: "as it is", path: at("/accessibility") }],
  "/privacy": [{ name: "as it is", path: at("/privacy") }],
  "/cookies": [{ name: "as it is", path: at("/cookies") }],
  "/terms": [{ name: "as it is", path: at("/terms") }],
  "/feedback": [
    { name: "empty", path: at("/feedback") },
    { name: "with an error", path: at("/feedback"), fails: true },
  ],
  "/feedback/thanks": [{ name: "after feedback", path: at("/feedback/thanks") }],
  "/admin/help-requests": [{ name: "with feedback", who: NIKHIL, path: at("/admin/help-requests") }],
  "/admin": [
    { name: "with parts to open", who: HELEN, path: at("/admin") },
    { name: "with nothing yet", who: JOAN, path: at("/admin") },
  ],
  "/admin/inbox": [
    { name: "filled", who: HELEN, path: at("/admin/inbox") },
    { name: "filtered", who: HELEN, path: at("/admin/inbox?type=f&status=c") },
    { name: "where nothing fits", who: HELEN, path: at("/admin/inbox?status=d&region=London") },
  ],
  "/admin/notifications/[reference]": [
    { name: "read", who: HELEN, path: ({ reference }) => `/admin/notifications/${reference}` },
  ],
  "/admin/register": [
    { name: "empty", who: HELEN, path: at("/admin/register") },
    { name: "with results", who: HELEN, path: ({ found }) => found },
    { name: "with none", who: HELEN, path: ({ notFound }) => notFound },
    {
      name: "of a search that is no longer kept",
      who: HELEN,
      path: at(`/admin/register?search=${"0".repeat(8)}-0000-4000-8000-${"0".repeat(12)}`),
    },
  ],
  "/admin/register/providers/[id]": [
    { name: "for triage", who: HELEN, path: at("/admin/register/providers/1-900000001") },
    { name: "for an analyst", who: NIKHIL, path: at("/admin/register/providers/1-900000001") },
  ],
  "/admin/register/locations/[id]": [
    { name: "for triage", who: HELEN, path: at("/admin/register/locations/1-900000101") },
  ],
  "/dev/mailbox": [{ name: "filled", path: at("/dev/mailbox") }],
  "/dev/gallery": [{ name: "as it is", path: at("/dev/gallery") }],
  "/dev/gallery/[component]": [{ name: "of one component", path: at("/dev/gallery/tabs") }],
  "/dev/operations": [{ name: "as they are", path: at("/dev/operations") }],
  "/dev/journeys": [{ name: "as they are", path: at("/dev/journeys") }],
};

async function makeThings(portal: Portal) {
  const margaret = await openVisitor(portal.url, await portal.session(MARGARET));
  const sent = await draftReadyToSend(portal, margaret);
  await margaret.fill(`${sent}/f7`, { outcome: "personDied" });
  await margaret.fill(`${sent}/check-answers`, { declaration: "agreed" });
  const [kept] = await portal.admin`
    select reference, owed.id as owed from submissions join owed_submissions owed on submission_id = submissions.id
    where draft_id = ${sent.split("/").at(-1) ?? ""}`;
  const ready = await draftReadyToSend(portal, margaret);
  const worded = await draftReadyToSend(portal, margaret);
  await margaret.fill(`${worded}/z5`, {
    anythingElse: `Mrs Patel was told. ${"A long word: ".repeat(20)}${"a".repeat(200)}`,
  });
  const begun = await newDraft(margaret);
  await margaret.leave();
  const helen = await openVisitor(portal.url, await portal.session(HELEN));
  const search = async (text: string) => (await helen.fill("/admin/register", { text })).location;
  await helen.fill("/feedback", { satisfaction: "satisfied", better: `A longer list: ${"a".repeat(200)}` });
  const [found, notFound] = [await search("larkspur"), await search("nothing like it")];
  await helen.leave();
  return {
    reference: String(kept?.reference),
    owed: String(kept?.owed),
    sent,
    ready,
    worded,
    begun,
    found,
    notFound,
    ...(await linksOf(portal)),
  };
}

/** Two links, of which the older has expired, the browser that asked for them, and then asked too often, and one whose session timed out. */
async function linksOf(portal: Portal) {
  const timedOut = await sessionOf(portal, EWA);
  await portal.admin`update sessions set last_seen_at = now() - interval '31 minutes' where user_id = (select id from users where email = ${EWA})`;
  const visitor: Visitor = await openVisitor(portal.url);
  const older = await askForLink(portal, visitor, SAMUEL);
  await portal.admin`update sign_in_links set expires = now() - interval '1 second' where ended_as is null`;
  await forgetLinkRequests(portal);
  const link = await askForLink(portal, visitor, SAMUEL);
  const asker = await visitor.session();
  await visitor.fill("/sign-in", { email: SAMUEL });
  const hasty = await visitor.session();
  await visitor.leave();
  return { timedOut, asker, hasty, link, deadLink: older };
}
