import type { TransactionSql } from "postgres";
import { regions } from "#lib/kernel/code-lists/regions.ts";
import { castLocations } from "../cast-places.ts";
import { services } from "../cast-services.ts";
import { generatedIdSql, isGenerated } from "./load-data-ids.ts";

const LOCATIONS_EACH = 3;

/**
 * Makes providers and locations to send from, and the temporary table `places` of these and the cast's, counted from 0.
 *
 * They say in their names what they are. The first of the list are the cast's, and get the most.
 */
export async function generatedPlaces(tx: TransactionSql, locations: number): Promise<void> {
  const home = services.residentialHome;
  const region = `(array['${regions.join("','")}'])[1 + n % ${regions.length}]`;
  const providers = Math.ceil(locations / LOCATIONS_EACH);
  await tx.unsafe(`
    insert into providers (id, register_id, kind, name, sector, status, region, search_text)
    select ${generatedIdSql("provider", "n")}, '1-97' || lpad(n::text, 8, '0'), 'organisation', 'Generated Care ' || n || ' Ltd', '${home.sector}',
           'registered', ${region}, 'generated care ' || n || ' ltd 1 97' || lpad(n::text, 8, '0')
    from generate_series(1, ${providers}) n on conflict do nothing`);
  await tx.unsafe(`
    insert into locations (id, register_id, provider_id, name, sector, status, region, search_text)
    select ${generatedIdSql("location", "n")}, '1-98' || lpad(n::text, 8, '0'), ${generatedIdSql("provider", `1 + n % ${providers}`)},
           'Generated House ' || n, '${home.sector}', 'registered', ${region}, 'generated house ' || n || ' 1 98' || lpad(n::text, 8, '0')
    from generate_series(1, ${locations}) n on conflict do nothing`);
  await tx.unsafe(
    `
    create temporary table places as
    select (row_number() over (order by ${isGenerated("location", "place.id")}, place.id) - 1)::int as position, place.id, place.provider_id, place.region,
           jsonb_build_object('id', owner.id, 'registerId', owner.register_id, 'name', owner.name, 'sector', owner.sector) as provider,
           jsonb_build_object('id', place.id, 'registerId', place.register_id, 'name', place.name, 'sector', place.sector,
             'postcode', coalesce(place.postcode, ''), 'localAuthority', coalesce(place.local_authority, ''),
             'activities', $1::jsonb, 'serviceTypes', $2::jsonb) as fact
    from locations place join providers owner on owner.id = place.provider_id
    where ${isGenerated("location", "place.id")} or place.register_id = any ($3)`,
    [
      home.activities.map(({ name }) => name),
      home.serviceTypes.map(({ name }) => name),
      castLocations.map(({ registerId }) => registerId),
    ],
  );
}
