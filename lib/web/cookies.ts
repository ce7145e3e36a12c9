import { cookies } from "next/headers";
import { config } from "#lib/kernel/config.ts";
import { newToken } from "#lib/kernel/token.ts";

/** Only over https, or in development on localhost, where browsers refuse the `__Host-` prefix without it. */
export const isSecure = () => config().portalUrl.startsWith("https:");
export const cookieName = (name: string) => `${isSecure() ? "__Host-" : ""}portal.${name}`;
export const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() }) as const;

const BROWSER_DAYS = 1;
export const SESSION_HOURS = 12;

export const sessionCookie = async () => (await cookies()).get(cookieName("session"))?.value;

/** What tells this browser from others when a link is followed: known to nobody else. */
export const browserCookie = async () => (await cookies()).get(cookieName("browser"))?.value;

/** The browser's cookie, made when it has none. In a server action. */
export async function knownBrowser(): Promise<string> {
  const known = await browserCookie();
  if (known) return known;
  const made = newToken();
  (await cookies()).set(cookieName("browser"), made, { ...cookieOptions(), maxAge: BROWSER_DAYS * 86_400 });
  return made;
}
