import { cutLoose } from "#lib/kernel/words.ts";

/** Numbers of places of which a source says something new, or nothing any more. */
export type Touched = { readonly locations: Set<string>; readonly providers: Set<string> };

/** Adds places, given by their numbers, to those that are touched. */
export function touch(
  touched: Touched,
  { location, provider }: { location: string | null; provider: string | null },
): void {
  if (location) touched.locations.add(cutLoose(location));
  if (provider) touched.providers.add(cutLoose(provider));
}
