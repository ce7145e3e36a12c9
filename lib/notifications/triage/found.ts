import { journeysInEffect } from "#lib/journeys/catalogue.ts";
import { changesByEmail } from "#lib/journeys/changes-by-email.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { eventsByEmail, type SentByEmail } from "#lib/journeys/sent-by-email.ts";
import type { Other } from "./others-to-tell.ts";
import { toSend, withoutWords } from "./to-send.ts";

/** Something that must be sent, as it is told. */
export type Found = {
  /** The letter of its journey, or its topic. */
  readonly name: string;
  readonly title: string;
  readonly source: string;
  readonly because: string;
  readonly when: string;
  readonly tell: readonly Other[];
  /** What has to be done as well. */
  readonly also?: string | undefined;
} & ({ readonly letter: string } | { readonly topic: string });

/**
 * What stands behind a letter or a topic today: a journey in the catalogue can be begun, and what is not there yet goes by
 * email. Undefined for what there is not.
 */
export function foundAs(name: string, today: string, among?: readonly Journey[]): Found | undefined {
  const journey = journeysInEffect(today, among).find(({ kind, letter }) => kind === "N" && letter === name);
  if (journey) {
    const words = toSend[name] ?? withoutWords(journey);
    return { name, ...words, title: journey.title, source: journey.source, letter: name };
  }

  const event = Object.entries(eventsByEmail).find(([, { letter }]) => letter === name);
  const words = toSend[name];
  if (event && words) return { name, ...words, title: event[1].title, source: event[1].source, topic: event[0] };

  const change = Object.hasOwn(changesByEmail, name) ? changesByEmail[name] : undefined;
  return change && { name, ...changeWords(change), topic: name };
}

const changeWords = ({ title, source, when, guidance }: SentByEmail) => ({
  title,
  source,
  when,
  because: guidance?.trigger ?? title,
  also: guidance?.also,
  tell: [] as readonly Other[],
});
