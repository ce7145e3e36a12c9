import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { SOURCES } from "../sources/source.ts";

/** Writes the names of all who hold roles at these places as the source of the highest precedence writes them. */
export async function namePeople(
  tx: Tx,
  { locations, providers }: { locations: readonly string[]; providers: readonly string[] },
): Promise<void> {
  await tx.execute(sql`
    with concerned as (
      select person_id from role_holdings join locations place on place.id = location_id where place.register_id = any (${sql.param(locations)}::text[])
      union
      select person_id from role_holdings join providers place on place.id = provider_id
      where location_id is null and place.register_id = any (${sql.param(providers)}::text[])
    ), best as (
      select distinct on (person_id) person_id, title, given_name, family_name from role_holdings
      where person_id in (select person_id from concerned)
      order by person_id, array_position(${sql.param([...SOURCES])}::text[], source), started_on, id
    )
    update people set title = best.title, given_name = best.given_name, family_name = best.family_name
    from best where people.id = best.person_id
      and (people.title, people.given_name, people.family_name) is distinct from (best.title, best.given_name, best.family_name)`);
}
