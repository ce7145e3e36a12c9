import { system } from "#lib/kernel/actor.ts";
import { mailboxMessages } from "#lib/outbox/mailbox.ts";
import { demoOnly } from "../demo-only.ts";

/** The emails that were sent, newest first. */
export async function GET(): Promise<Response> {
  demoOnly();
  return Response.json(await mailboxMessages(system("mailbox"), {}));
}
