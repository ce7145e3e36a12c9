import { type SubmissionKind, submissionsPath } from "#lib/kernel/submission.ts";

/** The addresses of pages. */
export const signInPath = (returnTo: string) => `/sign-in?to=${encodeURIComponent(returnTo)}`;
/** A link that no longer works, said by its token: it opens nothing any more, and tells the page what became of it. */
export const problemPath = (token: string) =>
  /^[0-9a-f]{64}$/.test(token) ? `/sign-in/problem?token=${token}` : "/sign-in/problem";
export const draftPath = (draftId: string) => `/portal/drafts/${draftId}`;
/** A page of a draft, at one of its boxes where one is named. */
export const pagePath = (draftId: string, page: string, box?: string) =>
  `${draftPath(draftId)}/${page}${box === undefined ? "" : `#${box}`}`;
export const checkAnswersPath = (draftId: string) => pagePath(draftId, "check-answers");
export const sentPath = (draftId: string) => pagePath(draftId, "sent");
/** Where the browser sends what is typed on a page while it is not saved. */
export const unsavedPath = (draftId: string, page: string) => `/api/unsaved/${draftId}/${page}`;
export const notificationsPath = submissionsPath("N");
/** Where one of a kind is begun; with a letter, that type is chosen there already. */
export const startPath = (kind: SubmissionKind, letter?: string) =>
  `${submissionsPath(kind)}/new${letter ? `?type=${encodeURIComponent(letter)}` : ""}`;
/** Which notification somebody needs, and the record of why none is needed. */
export const triagePath = "/which-notification";
export const decisionRecordPath = `${triagePath}/record`;
/** Where the regulator's staff begin. */
export const staffHomePath = "/admin";
/** Something owed as well: whether it still is. */
export const owedPath = (owedId: string) => `/portal/owed/${owedId}`;
export const guidancePath = "/guidance";
export const topicPath = (topic: string) => `${guidancePath}/${topic}`;
/** How notifications are sent that the portal does not ask for. */
export const byEmailPath = `${guidancePath}/sent-by-email`;
export const dashboardPath = "/portal";
export const inboxPath = "/admin/inbox";
export const inboxItemPath = (reference: string) => `/admin/notifications/${reference}`;
/** What people ask of the regulator about the service itself, and think of it. */
export const helpRequestsPath = "/admin/help-requests";
export const helpPath = "/help";
export const feedbackPath = "/feedback";
export const registrationPath = "/portal/registration";
export const registerPath = "/admin/register";
export const providerRecordPath = (registerId: string) => `${registerPath}/providers/${registerId}`;
export const locationRecordPath = (registerId: string) => `${registerPath}/locations/${registerId}`;

const HOME = "/portal";
const BASE = "https://portal.invalid";
const LONGEST_PATH = 500;
const OWN_PATH = /^\/(portal|admin)(\/[\w.~-]+)*\/?(\?[\w.~!$&'()*+,;=:@/?%-]*)?$/;

/**
 * Where people may be sent back to: a page of ours, whatever was asked for. It is read as a browser reads it, and what
 * comes of that is judged: `/portal/..//other.example` is the address of another host.
 */
export function ownPath(wanted: unknown): string {
  const url = typeof wanted === "string" && wanted.startsWith("/") ? URL.parse(wanted, BASE) : null;
  if (url?.origin !== BASE) return HOME;
  const path = `${url.pathname}${url.search}`;
  return path.length <= LONGEST_PATH && OWN_PATH.test(path) && !path.includes("//") ? path : HOME;
}
