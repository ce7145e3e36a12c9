import { Resend } from "resend";
import { config } from "#lib/kernel/config.ts";
import { err, ok } from "#lib/kernel/result.ts";
import type { Delivery, Message } from "./message.ts";

const TIME_LIMIT_MILLISECONDS = 20_000;

/**
 * Hands a message to Resend. For 24 hours Resend answers the same idempotency key as it did the first time, and sends
 * nothing again.
 */
export async function sendByResend({ id, ...message }: Message, signal: AbortSignal): Promise<Delivery> {
  const { resendApiKey, resendBaseUrl = "https://api.resend.com", emailFrom = "" } = config();
  const resend = new Resend(resendApiKey, { baseUrl: resendBaseUrl.replace(/\/$/, "") });
  const { data, error } = await resend.emails.send(
    { from: emailFrom, ...message, headers: { "Auto-Submitted": "auto-generated" } }, // keeps out-of-office replies away
    { idempotencyKey: id, signal: AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT_MILLISECONDS)]) },
  );
  if (typeof data?.id === "string") return ok({ providerMessageId: data.id });
  const status = Number(error?.statusCode) || undefined;
  const name = plainWord(error?.name);
  return err({
    is: isRefusal(status, name) ? "refused" : "notAccepted",
    problem: [status ?? "no answer", name].join(" ").trim(),
  });
}

/**
 * What is wrong with the message stays wrong. What is wrong with our key, sender or quota is put right while we keep
 * trying.
 */
const isRefusal = (status: number | undefined, name: string) =>
  (status === 400 || status === 422) && name !== "invalid_from_address";

/** The kind of error, not its message, which may quote the address; and only if it reads like one. */
const plainWord = (name: unknown) => (typeof name === "string" && /^[a-z_]{1,60}$/.test(name) ? name : "");
