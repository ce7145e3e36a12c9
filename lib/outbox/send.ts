import { config } from "#lib/kernel/config.ts";
import type { Delivery, Message } from "./message.ts";
import { sendByResend } from "./send-by-resend.ts";
import { sendToMailbox } from "./send-to-mailbox.ts";

/**
 * Hands a message to the email service, or puts it into the mailbox where there is none. `signal` ends the wait for an
 * answer.
 */
export const send = (message: Message, signal: AbortSignal): Promise<Delivery> =>
  config().resendApiKey ? sendByResend(message, signal) : sendToMailbox(message);
