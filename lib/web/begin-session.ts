import { cookies, headers } from "next/headers";
import { NextRequest } from "next/server";
import { config } from "#lib/kernel/config.ts";
import { handlers } from "./auth.ts";
import { cookieName, cookieOptions, SESSION_HOURS } from "./cookies.ts";
import { forgetAddress } from "./saved-address.ts";

/**
 * Has Auth.js spend the link with this token and begin a session, and gives this browser its cookie.
 *
 * False when the link was used, replaced or too old by then: of many at once, one is true.
 */
export async function beginSession(token: string): Promise<boolean> {
  const url = new URL("/api/auth/callback/email", config().portalUrl);
  url.searchParams.set("token", token);
  const { headers: given } = await handlers.GET(
    new NextRequest(url, { headers: { cookie: (await headers()).get("cookie") ?? "" } }),
  );

  const prefix = `${cookieName("session")}=`;
  const session = given.getSetCookie().find((cookie) => cookie.startsWith(prefix));
  const value = session?.slice(prefix.length).split(";")[0];
  if (!value) return false;
  await forgetAddress();
  (await cookies()).set(cookieName("session"), value, { ...cookieOptions(), maxAge: SESSION_HOURS * 3600 });
  return true;
}
