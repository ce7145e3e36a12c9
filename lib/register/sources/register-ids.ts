import { trimmed } from "#lib/kernel/pasted-text.ts";

const PROVIDER = /^(?:1-[1-9]\d{8,11}|[A-Z0-9]{3})$/;
const LOCATION = /^(?:1-[1-9]\d{8,11}|[A-Z0-9]{5,9})$/;

/** The number of a provider in the form in which numbers are compared; undefined when no provider can have it. */
export const providerRegisterId = (typed: string) => matching(PROVIDER, typed);
export const locationRegisterId = (typed: string) => matching(LOCATION, typed);

export type Numbers = { readonly registerId: string; readonly providerRegisterId: string };

/** The numbers of a location and of its provider, or why what has them cannot be kept. */
export function numbersIn(location: string | null, provider: string | null): Numbers | { skipped: string } {
  const registerId = locationRegisterId(location ?? "");
  if (!registerId)
    return {
      skipped: trimmed(location ?? "") ? "its location number is not one of the register" : "it has no location number",
    };
  const owner = providerNumberIn(provider);
  return "skipped" in owner ? owner : { registerId, providerRegisterId: owner.registerId };
}

/** The same for what is of a provider alone. */
export function providerNumberIn(provider: string | null): { registerId: string } | { skipped: string } {
  const registerId = providerRegisterId(provider ?? "");
  if (registerId) return { registerId };
  return {
    skipped: trimmed(provider ?? "") ? "its provider number is not one of the register" : "it has no provider number",
  };
}

function matching(pattern: RegExp, typed: string): string | undefined {
  const number = trimmed(typed).toUpperCase();
  return pattern.test(number) ? number : undefined;
}
