import { cookies, headers } from "next/headers";
import { NextRequest } from "next/server";
import { pressAgain } from "#lib/accounts/sign-in/press-again.ts";
import { config } from "#lib/kernel/config.ts";
import { handlers } from "./auth.ts";
import { browserCookie, cookieName, cookieOptions, SESSION_HOURS } from "./cookies.ts";
import { forgetAddress } from "./saved-address.ts";

/**
 * Spends the link with this token, begins a session and gives this browser its cookie. However often this browser does so
 * within a short time, it is one session.
 *
 * False when the link was used elsewhere, another was, or it is too old by then.
 */
export async function beginSession(token: string): Promise<boolean> {
  const maxAge = SESSION_HOURS * 3600;
  const again = { token, browser: await browserCookie(), expires: new Date(Date.now() + maxAge * 1000) };
  const session = (await spend(token)) ?? (await pressAgain(again));
  if (!session) return false;
  await forgetAddress();
  (await cookies()).set(cookieName("session"), session, { ...cookieOptions(), maxAge });
  return true;
}

/** Has Auth.js spend the link and begin a session. Gives its token; of many at once, one. */
async function spend(token: string): Promise<string | undefined> {
  const url = new URL("/api/auth/callback/email", config().portalUrl);
  url.searchParams.set("token", token);
  const { headers: given } = await handlers.GET(
    new NextRequest(url, { headers: { cookie: (await headers()).get("cookie") ?? "" } }),
  );
  const prefix = `${cookieName("session")}=`;
  const cookie = given.getSetCookie().find((one) => one.startsWith(prefix));
  return cookie?.slice(prefix.length).split(";")[0] || undefined;
}
