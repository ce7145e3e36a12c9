import { activityNames } from "#lib/kernel/code-lists/activities.ts";
import { serviceTypeNames } from "#lib/kernel/code-lists/service-types.ts";
import type { Location } from "#lib/kernel/facts.ts";
import type { Known, Options } from "./field.ts";

/** The location chosen on an earlier page; undefined before, and when it is no longer one the actor may send for. */
export const chosenLocation = ({ given, facts }: Known): Location | undefined =>
  facts.locations.find(({ id }) => id === given.location);

/** What the chosen location is registered to do; all there is when the register does not say. */
export const activitiesThere = (known: Known) => named(chosenLocation(known)?.activities, activityNames);
export const serviceTypesThere = (known: Known) => named(chosenLocation(known)?.serviceTypes, serviceTypeNames);

function named(registered: readonly string[] = [], all: readonly string[]): Options {
  return Object.fromEntries((registered.length > 0 ? registered : all).map((name) => [name, name]));
}
