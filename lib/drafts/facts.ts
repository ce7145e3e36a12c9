import { type SQL, sql } from "drizzle-orm";
import { firstPartNames, typesInTwoParts } from "#lib/journeys/catalogue.ts";
import { inLondon } from "#lib/kernel/dates.ts";
import type { Facts } from "#lib/kernel/facts.ts";

/** What the database knows of the facts, as the column below gives it. */
export type KnownFacts = Pick<Facts, "actor" | "provider" | "locations" | "firstParts">;

export const factsAt = (known: KnownFacts, now: Date): Facts => ({
  now: now.toISOString(),
  today: inLondon(now).day,
  ...known,
});

/**
 * The facts about the actor as JSON, for a statement that has a row `draft`: with all locations that the actor may send for
 * where `all` holds, else with the draft's own. Row-level security leaves only the actor's own account, provider and locations.
 */
export const knownFacts = (all: SQL) => sql<KnownFacts>`json_build_object(
  'actor', (
    select json_build_object('name', name, 'email', email, 'jobTitle', job_title, 'phone', phone,
      'role', (select actor() ->> 'registered_role'))
    from users where id = (select my_user())),
  'provider', (
    select json_build_object('id', id, 'registerId', register_id, 'name', name, 'sector', sector)
    from providers where id = (select my_provider())),
  'locations', case when ${all} then ${allLocations} else ${ownLocation} end,
  'firstParts', case when draft.type in ${typesInTwoParts} then ${firstParts} else '[]' end
)`;

const described = sql`json_build_object(
  'id', place.id, 'registerId', place.register_id, 'name', place.name, 'sector', place.sector,
  'postcode', coalesce(place.postcode, ''), 'localAuthority', coalesce(place.local_authority, ''),
  'activities', coalesce(done.names, '[]'), 'serviceTypes', coalesce(kinds.names, '[]'))`;

/**
 * What the actor may read of its type that still owes its second part, in the order in which it was sent; and what the draft
 * is the second part of, also where somebody else has settled that since.
 */
const firstParts = sql`coalesce((
  select json_agg(json_build_object('reference', first.reference, 'locationId', first.location_id, 'answers', (
    select json_object_agg(key, value) from jsonb_each(first.answers) where key in ${firstPartNames}), 'settled', case when owed.settled is not null then json_build_object(
    'by', (select reference from cases where submission_id = owed.sent_as)) end) order by owed.owed_since)
  from (
    select * from owed_submissions where provider_id = (select my_provider()) and settled is null
    union all
    select * from owed_submissions
    where settled is not null and submission_id = (select id from submissions where reference = draft.answers ->> 'firstPart')
  ) owed
  join submissions first on first.id = owed.submission_id and first.type = owed.type
  where owed.type = draft.type
), '[]')`;

/** The draft's own location while it is registered, as a list of it alone. */
const ownLocation = sql`coalesce((
  select json_build_array(${described})
  from locations place
  cross join lateral (
    select json_agg(activity order by activity) as names
    from location_activities where location_id = place.id and ended_on is null) done
  cross join lateral (
    select json_agg(service_type order by service_type) as names from location_service_types where location_id = place.id) kinds
  where place.id = draft.location_id and place.status = 'registered'
), '[]')`;

/** Each table is read once, however many locations there are. */
const allLocations = sql`coalesce((
  select json_agg(${described} order by lower(btrim(place.name)), place.id)
  from locations place
  left join (
    select location_id, json_agg(activity order by activity) as names
    from location_activities where provider_id = (select my_provider()) and ended_on is null group by location_id
  ) done on done.location_id = place.id
  left join (
    select location_id, json_agg(service_type order by service_type) as names
    from location_service_types where provider_id = (select my_provider()) group by location_id
  ) kinds on kinds.location_id = place.id
  where place.provider_id = (select my_provider()) and place.status = 'registered'
), '[]')`;
