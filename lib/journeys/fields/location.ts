import type { Location } from "#lib/kernel/facts.ts";
import type { Asked, Field, Options } from "../field.ts";
import { oneOf } from "./radios.ts";

/** One of the locations the actor may send for and that need this notification, stored as its id. */
export function location(spec: Asked<false> & { offeredAt: (location: Location) => boolean }): Field<string, false> {
  return {
    ...oneOf<string, false>(
      spec,
      ({ facts }): Options =>
        Object.fromEntries(
          facts.locations.filter(spec.offeredAt).map(({ id, name, postcode }) => [id, { label: name, hint: postcode }]),
        ),
    ),
    kind: "location",
    show(id, { facts }) {
      const found = facts.locations.find((location) => location.id === id);
      return found ? `${found.name} (${found.registerId})` : "No longer offered";
    },
  };
}
