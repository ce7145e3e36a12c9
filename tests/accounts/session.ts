import { sessionAdapter } from "#lib/accounts/sessions/session-adapter.ts";
import { newToken } from "#lib/kernel/token.ts";

const HOURS = 3_600_000;

/** Begins a session as Auth.js does at the end of signing in. Gives the token that the cookie holds. */
export async function beginSession({ userId }: { userId: string }, hours = 12): Promise<string> {
  const token = newToken();
  await sessionAdapter().createSession!({ sessionToken: token, userId, expires: new Date(Date.now() + hours * HOURS) });
  return token;
}
