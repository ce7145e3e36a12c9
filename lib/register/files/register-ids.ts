import { trimmed } from "#lib/kernel/words.ts";

const PROVIDER = /^(?:1-[1-9]\d{8,11}|[A-Z0-9]{3})$/;
const LOCATION = /^(?:1-[1-9]\d{8,11}|[A-Z0-9]{5,9})$/;

/** The number of a provider in the form in which numbers are compared; undefined when no provider can have it. */
export const providerRegisterId = (typed: string) => matching(PROVIDER, typed);
export const locationRegisterId = (typed: string) => matching(LOCATION, typed);

function matching(pattern: RegExp, typed: string): string | undefined {
  const number = trimmed(typed).toUpperCase();
  return number.length <= 14 && pattern.test(number) ? number : undefined;
}
