import { system } from "#lib/kernel/actor.ts";
import { createSession } from "../sessions/create-session.ts";
import { openSession } from "../sessions/session.ts";
import { sessionTokenOf } from "../sessions/session-token.ts";
import { findSignInLink } from "./queries.ts";

const job = system("sign-in");

/**
 * The token of the session that a link began in this browser a moment ago: its button was pressed twice, or once more
 * because no answer came. Undefined in any other browser, later, and when that session has ended.
 */
export async function pressAgain(
  { token, browser, expires }: { token: string; browser: string | undefined; expires: Date },
  now = new Date(),
): Promise<string | undefined> {
  const link = await findSignInLink(job, { token, browser }, now);
  if (browser === undefined || link?.state !== "usedHere") return undefined;
  const session = sessionTokenOf(token, browser);
  await createSession(job, { token: session, userId: link.userId, expires }, now); // the first press may not have come so far
  return (await openSession(session, now)) && session;
}
