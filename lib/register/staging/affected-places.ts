import { cutLoose } from "#lib/kernel/words.ts";

/** Numbers of places of which a source says something new, or nothing any more. */
export type AffectedPlaces = { readonly locations: Set<string>; readonly providers: Set<string> };

/** Adds places, given by their numbers, to those that are affected. */
export function addAffected(
  affected: AffectedPlaces,
  { location, provider }: { location: string | null; provider: string | null },
): void {
  if (location) affected.locations.add(cutLoose(location));
  if (provider) affected.providers.add(cutLoose(provider));
}
