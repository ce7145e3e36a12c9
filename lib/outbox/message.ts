import type { Result } from "#lib/kernel/result.ts";

/** An email, rendered. Its id is the idempotency key: whoever takes it in twice sends it once. */
export type Message = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/**
 * `refused`: this message will never be accepted. `notAccepted`: nobody knows, or not now; the same message may be
 * tried again.
 */
export type Delivery = Result<{ providerMessageId: string | null }, { is: "refused" | "notAccepted"; problem: string }>;
