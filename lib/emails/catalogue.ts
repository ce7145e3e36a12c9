import { accountCreated } from "./account-created.ts";
import { draftExpiring } from "./draft-expiring.ts";
import type { Email, Sender } from "./email.ts";
import { laidOut } from "./layout.ts";
import { notificationReceived } from "./notification-received.ts";
import { secondPartOwed } from "./second-part-owed.ts";
import { signInLink } from "./sign-in-link.ts";

/** An email as the outbox knows it: by its name, with data that is checked when it is read. */
export type CatalogueEmail = {
  readonly name: string;
  readonly sample: unknown;
  /** Throws when the data is not what this email is rendered from. */
  readonly render: (data: unknown, sender: Sender) => { subject: string; text: string; html: string };
  /** When its link ends; undefined for an email that never goes stale. */
  readonly goodUntil: (data: unknown) => Date | undefined;
};

/** Every email there is, in the order of the page that shows them. */
export const emailCatalogue: readonly CatalogueEmail[] = [
  fromOutbox(signInLink),
  fromOutbox(accountCreated),
  fromOutbox(notificationReceived),
  fromOutbox(draftExpiring),
  fromOutbox(secondPartOwed),
];

/** The email of this name; undefined when no email of this build has it. */
export const findEmail = (name: string) => emailCatalogue.find((email) => email.name === name);

function fromOutbox<T>({ name, sample, data: schema, subject, body, goodUntil }: Email<T>): CatalogueEmail {
  return {
    name,
    sample,
    render(raw, sender) {
      const data = schema.parse(raw);
      const line = subject(data, sender);
      return { subject: line, ...laidOut(line, body(data, sender), sender) };
    },
    goodUntil: (raw) => goodUntil?.(schema.parse(raw)),
  };
}
