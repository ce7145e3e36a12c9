import type { registrationConditions } from "#db/schema/conditions.ts";
import { locationId, providerId, stableId } from "#lib/register/stable-id.ts";
import { castLocations, castProviders } from "./cast-places.ts";

type Condition = typeof registrationConditions.$inferInsert;

/**
 * The conditions of the made-up registrations: a manager where there must be one, and the most people who may live in a
 * home.
 */
export const castConditions: readonly Condition[] = castLocations.flatMap((home) =>
  (home.activities ?? []).flatMap(({ name }) => {
    const place = {
      providerId: providerId(home.providerRegisterId),
      locationId: locationId(home.registerId),
      activity: name,
    };
    const condition = (text: string): Condition => ({
      id: stableId("condition", home.registerId, name, text),
      ...place,
      text,
      startedOn: home.registeredOn ?? "",
    });
    const needsManager = !isOfIndividual(home.providerRegisterId);
    const manager = needsManager
      ? [condition("A registered manager must be in charge of this activity at this location.")]
      : [];
    const most = home.careHome && home.beds ? [condition(`No more than ${home.beds} people may live here.`)] : [];
    return [...manager, ...most];
  }),
);

/** Whoever carries a service on alone may be in charge of it in person. */
function isOfIndividual(number: string): boolean {
  return castProviders.some(({ registerId, kind }) => registerId === number && kind === "individual");
}
