import type { NextRequest } from "next/server";
import NextAuth, { AuthError, type NextAuthConfig } from "next-auth";
import { sessionAdapter } from "#lib/accounts/sessions/session-adapter.ts";
import { sessionTokenOf } from "#lib/accounts/sessions/session-token.ts";
import { sendSignInLink } from "#lib/accounts/sign-in/send-sign-in-link.ts";
import { LINK_LIFETIME_MINUTES } from "#lib/emails/sign-in-link.ts";
import { system } from "#lib/kernel/actor.ts";
import { config } from "#lib/kernel/config.ts";
import { emailAddress } from "#lib/kernel/email-address.ts";
import { newToken } from "#lib/kernel/token.ts";
import { cookieName, cookieOptions, isSecure, SESSION_HOURS, thisBrowser } from "./cookies.ts";
import { ownPath } from "./paths.ts";

/**
 * Auth.js, bent in four places: a link holds a token and nothing else and is kept by `sendSignInLink`; only hashes are
 * kept; it makes no account; what it begins in a browser is told by link and browser. A function, so that no setting is
 * read while the portal is built, and for the request that spends a link, which it is given.
 */
export const { handlers, signIn, signOut } = NextAuth(
  (request): NextAuthConfig => ({
    adapter: sessionAdapter(browserIn(request)),
    secret: config().authSecret,
    trustHost: true, // the http server has judged it
    useSecureCookies: isSecure(),
    session: {
      strategy: "database",
      maxAge: SESSION_HOURS * 3600,
      generateSessionToken: () => sessionTokenIn(request),
    },
    pages: { signIn: "/sign-in", verifyRequest: "/sign-in/check-your-email", error: "/sign-in/problem" },
    cookies: {
      sessionToken: { name: cookieName("session"), options: cookieOptions() },
      callbackUrl: { name: cookieName("callback-url"), options: cookieOptions() },
      csrfToken: { name: cookieName("csrf-token"), options: cookieOptions() },
    },
    // By default a link that does not work logs a stack trace; what is wrong with our own side still must be seen.
    logger: {
      error(error) {
        const kind = error instanceof AuthError ? error.type : "unexpected"; // the name of a class is lost in the build
        if (kind !== "Verification") console.error(JSON.stringify({ level: "error", about: "sign-in", error: kind }));
      },
    },
    providers: [
      {
        id: "email",
        type: "email",
        name: "Email",
        maxAge: LINK_LIFETIME_MINUTES * 60,
        normalizeIdentifier: (typed) => emailAddress(typed) ?? "nobody@invalid",
        async sendVerificationRequest({ identifier, token, expires, url }) {
          const returnTo = ownPath(withoutOrigin(URL.parse(url)?.searchParams.get("callbackUrl")));
          const asked = { email: identifier, token, expires, askedIn: await thisBrowser(), returnTo };
          const sent = await sendSignInLink(system("sign-in"), asked);
          if (!sent.ok) throw new Error(`No link was sent: ${sent.error.is}`);
        },
      },
    ],
  }),
);

const browserIn = (request: NextRequest | undefined) => request?.cookies.get(cookieName("browser"))?.value;

/** Of the session that a request for a link begins. */
function sessionTokenIn(request: NextRequest | undefined): string {
  const [link, browser] = [request?.nextUrl.searchParams.get("token"), browserIn(request)];
  return link && browser ? sessionTokenOf(link, browser) : newToken();
}

const withoutOrigin = (address: string | null | undefined) => address?.replace(config().portalUrl, "");
