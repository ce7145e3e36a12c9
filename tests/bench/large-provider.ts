import type postgres from "postgres";
import type { Journey } from "../browser/journey.ts";
import { makeAccounts } from "./portal-accounts.ts";
import { sampleOf } from "./portal-journey.ts";

const MORE = 300;
const NUMBER = "1-700000000";

/**
 * Writes a provider like that of the location in the samples, with as many locations as it has and 300 more, all of them
 * copies of that one; with an account at each address that may send for all of them. Gives the journey with the first of
 * them in its samples.
 */
export async function largeProvider(
  admin: postgres.Sql,
  journey: Journey,
  emails: readonly string[],
): Promise<Journey> {
  const house = String(sampleOf(journey, "a2").location);
  await admin`
    insert into providers
    select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'register_id', ${NUMBER}::text))).*
    from providers p where id = (select provider_id from locations where id = ${house})`;
  await admin`
    insert into locations
    select (jsonb_populate_record(house, jsonb_build_object(
      'id', gen_random_uuid(), 'register_id', '1-' || 700000000 + n, 'name', house.name || ' ' || n,
      'provider_id', (select id from providers where register_id = ${NUMBER})))).*
    from locations house,
      generate_series(1, ${MORE} + (select count(*) from locations l where l.provider_id = house.provider_id)) n
    where house.id = ${house}`;
  for (const table of ["location_activities", "location_service_types"])
    await admin`
      insert into ${admin(table)}
      select (jsonb_populate_record(one, jsonb_build_object('location_id', l.id, 'provider_id', l.provider_id))).*
      from ${admin(table)} one, locations l join providers p on p.id = l.provider_id
      where one.location_id = ${house} and p.register_id = ${NUMBER}`;
  await makeAccounts(admin, NUMBER, emails);
  await admin`analyze providers, locations, location_activities, location_service_types, people, role_holdings, users`;
  const [{ id: first } = { id: "" }] = await admin`select id from locations where register_id = '1-700000001'`;
  return JSON.parse(JSON.stringify(journey).replaceAll(house, first));
}
