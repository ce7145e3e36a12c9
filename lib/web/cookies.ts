import { cookies } from "next/headers";
import { config } from "#lib/kernel/config.ts";
import { newToken } from "#lib/kernel/token.ts";
import { cookieName as cookieNameAt, isSecure as isSecureAt } from "#lib/server/browser-cookie.ts";

export const isSecure = () => isSecureAt(config().portalUrl);
export const cookieName = (name: string) => cookieNameAt(name, config().portalUrl);
export const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() }) as const;

export const SESSION_HOURS = 12;

export const sessionCookie = async () => (await cookies()).get(cookieName("session"))?.value;

/** What tells this browser from others when a link is followed: known to nobody else. The http server gives it. */
export const browserCookie = async () => (await cookies()).get(cookieName("browser"))?.value;

/** The same; what fits no browser in one that takes no cookies. */
export const thisBrowser = async () => (await browserCookie()) ?? newToken();
