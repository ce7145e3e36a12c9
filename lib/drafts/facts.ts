import { sql } from "drizzle-orm";
import { inLondon } from "#lib/kernel/dates.ts";
import type { Facts } from "#lib/kernel/facts.ts";

/** What the database knows of the facts, as the column below gives it. */
export type KnownFacts = Pick<Facts, "actor" | "provider" | "locations">;

export const factsAt = (known: KnownFacts, now: Date): Facts => ({
  now: now.toISOString(),
  today: inLondon(now).day,
  ...known,
});

/**
 * A column with the facts about the actor, as JSON, so that a page reads a draft and its facts in one round trip.
 *
 * Row-level security leaves only the actor's own account, provider and locations.
 */
export const factsColumn = sql<KnownFacts>`json_build_object(
  'actor', (select json_build_object('name', name, 'email', email, 'jobTitle', job_title, 'phone', phone) from users where id = (select my_user())),
  'provider', (select json_build_object('id', id, 'registerId', register_id, 'name', name, 'sector', sector) from providers where id = (select my_provider())),
  'locations', coalesce((
    select json_agg(json_build_object(
      'id', place.id, 'registerId', place.register_id, 'name', place.name, 'sector', place.sector,
      'postcode', coalesce(place.postcode, ''), 'localAuthority', coalesce(place.local_authority, ''),
      'activities', array(select activity from location_activities done where done.location_id = place.id and done.ended_on is null order by 1),
      'serviceTypes', array(select service_type from location_service_types kind where kind.location_id = place.id order by 1)
    ) order by lower(btrim(place.name)), place.id)
    from locations place where place.provider_id = (select my_provider()) and place.status = 'registered'
  ), '[]')
)`;
