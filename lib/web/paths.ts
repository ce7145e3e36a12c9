/** The addresses of pages. */
export const signInPath = (returnTo: string) => `/sign-in?to=${encodeURIComponent(returnTo)}`;
/** A link that no longer works, said by its token: it opens nothing any more, and tells the page what became of it. */
export const problemPath = (token: string) =>
  /^[0-9a-f]{64}$/.test(token) ? `/sign-in/problem?token=${token}` : "/sign-in/problem";
export const draftPath = (draftId: string) => `/portal/drafts/${draftId}`;
export const pagePath = (draftId: string, page: string) => `${draftPath(draftId)}/${page}`;
export const checkAnswersPath = (draftId: string) => pagePath(draftId, "check-answers");
export const sentPath = (draftId: string) => pagePath(draftId, "sent");
export const notificationsPath = "/portal/notifications";
export const notificationPath = (reference: string) => `${notificationsPath}/${reference}`;
export const inboxPath = "/admin/inbox";
export const inboxItemPath = (reference: string) => `/admin/notifications/${reference}`;
export const registrationPath = "/portal/registration";
export const registerPath = "/admin/register";
export const providerRecordPath = (registerId: string) => `${registerPath}/providers/${registerId}`;
export const locationRecordPath = (registerId: string) => `${registerPath}/locations/${registerId}`;

/** Where people may be sent back to: a page of ours, whatever was asked for. */
export function ownPath(wanted: unknown): string {
  const home = "/portal";
  if (typeof wanted !== "string" || wanted.length > 500 || !/^\/(portal|admin)(\/|\?|$)/.test(wanted)) return home;
  const url = URL.parse(wanted, "https://here.invalid");
  return url?.host === "here.invalid" ? `${url.pathname}${url.search}` : home;
}
