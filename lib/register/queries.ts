import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { locations } from "#db/schema/locations.ts";
import type { Location } from "#lib/kernel/facts.ts";

/** The registered locations of a provider, or those of them that are named, in the order of their names, as a journey is judged by them. */
export async function factsLocations(tx: Tx, providerId: string, locationIds: readonly string[] | "all"): Promise<Location[]> {
  return tx
    .select({
      id: locations.id,
      registerId: locations.registerId,
      name: locations.name,
      sector: locations.sector,
      activities: sql<string[]>`array(
        select part.activity from location_activities part
        where part.location_id = locations.id and part.ended_on is null order by part.activity)`,
      serviceTypes: sql<string[]>`array(
        select part.service_type from location_service_types part
        where part.location_id = locations.id order by part.service_type)`,
      postcode: sql<string>`coalesce(${locations.postcode}, '')`,
      localAuthority: sql<string>`coalesce(${locations.localAuthority}, '')`,
    })
    .from(locations)
    .where(
      and(
        eq(locations.providerId, providerId),
        eq(locations.status, "registered"),
        locationIds === "all" ? undefined : inArray(locations.id, [...locationIds]),
      ),
    )
    .orderBy(sql`lower(btrim(${locations.name}))`, locations.id);
}
