import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "./cookies.ts";

const SECONDS = 60;
const things = ["deleted", "settled", "begunElsewhere", "removed", "listChanged", "pageClosed"] as const;

/** What was just done, or why it was not, for the next page to say. */
export type Done = (typeof things)[number];

/** Has the dashboard or a page of a draft say it. The http server takes the cookie away with it, so that it is said once. */
export async function sayDone(done: Done): Promise<void> {
  (await cookies()).set(cookieName("done"), done, { ...cookieOptions(), maxAge: SECONDS });
}

export async function justDone(): Promise<Done | undefined> {
  const said = (await cookies()).get(cookieName("done"))?.value;
  return things.find((done) => done === said);
}
