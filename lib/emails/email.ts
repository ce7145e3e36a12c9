import type { z } from "zod";

/**
 * Emails are lists of blocks, laid out once as text and once as HTML. They carry no personal data and no kind of event.
 */
export type Block =
  | { readonly p: string }
  | { readonly list: readonly string[] }
  | { readonly button: string; readonly href: string };

/** What every email may say of the service it comes from. `portalUrl` is an origin, without a slash at its end. */
export type Sender = { readonly regulatorName: string; readonly portalUrl: string };

export type Email<T> = {
  readonly name: string;
  /** What the email is rendered from, as it is kept in the outbox. */
  readonly data: z.ZodType<T>;
  readonly subject: (data: T, sender: Sender) => string;
  readonly body: (data: T, sender: Sender) => readonly Block[];
  /** For an email with a link: when the link ends. It is not sent after that. */
  readonly goodUntil?: (data: T) => Date;
  /** Shown on the page of all emails, and rendered in tests. */
  readonly sample: T;
};

/** Defines one email; its type keeps data, words and sample in step. */
export const email = <T>(definition: Email<T>): Email<T> => definition;
