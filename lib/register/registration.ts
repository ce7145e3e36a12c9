import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { RegistrationStatus } from "#db/schema/place.ts";
import type { RegisteredRole } from "#lib/kernel/actor.ts";
import type { ProviderKind } from "#lib/kernel/code-lists/provider-kinds.ts";
import { reading } from "#lib/operation/reading.ts";
import { mayReadRegister } from "./policy.ts";
import { searchFor } from "./search-words.ts";
import { locationRegisterId, providerRegisterId } from "./sources/register-ids.ts";

/** Days are `yyyy-mm-dd`; null where the register does not say. */
type PlaceRecord = {
  readonly id: string;
  readonly registerId: string;
  readonly name: string;
  readonly status: RegistrationStatus;
  readonly registeredOn: string | null;
  readonly deregisteredOn: string | null;
  readonly address: readonly string[];
  readonly phone: string | null;
};

export type ProviderRecord = PlaceRecord & { readonly kind: ProviderKind };

export type LocationRecord = PlaceRecord & {
  readonly town: string | null;
  readonly careHome: boolean;
  readonly beds: number | null;
  readonly dormant: boolean;
  readonly serviceTypes: readonly string[];
  readonly activities: readonly string[];
  readonly bands: readonly string[];
  /** `name` only where it is on the register and the reader may see it. */
  readonly relationships: readonly { registerId: string; is: "predecessor" | "successor"; name: string | null }[];
};

/** Without a location it is one of the provider as a whole. */
export type ConditionRecord = {
  readonly locationId: string | null;
  readonly activity: string | null;
  readonly text: string;
};

/**
 * Somebody who holds or held a registered role. `name` is null for those who may not know it, `until` null while the
 * role stands.
 */
export type PersonRecord = {
  readonly locationId: string | null;
  readonly role: RegisteredRole;
  readonly name: string | null;
  readonly activities: readonly string[];
  readonly since: string;
  readonly until: string | null;
};

/**
 * A provider's record as far as its reader may see it. `total` counts its locations, `locations` are those asked for.
 */
export type Registration = {
  readonly provider: ProviderRecord;
  readonly total: number;
  readonly locations: readonly LocationRecord[];
  readonly conditions: readonly ConditionRecord[];
  /** Whether the register holds conditions of this provider or of any of its locations: no published file does. */
  readonly holdsConditions: boolean;
  readonly people: readonly PersonRecord[];
};

/** How many locations are shown in full at once. */
export const LOCATIONS_SHOWN = 20;
const MOST_LISTED = 200;

/**
 * The record of the provider acted for, with so many of its locations; of all of them or of those that fit what was typed.
 */
export const ownRegistration = reading({
  name: "registration.open",
  asked: () => "page:registration",
  find(tx, { typed, page = 1 }: { typed?: string | undefined; page?: number }) {
    const words = typed === undefined ? [] : searchFor(typed).words;
    return readRegistration(tx, {
      provider: sql`provider.id = (select my_provider())`,
      locations: sql`(' ' || place.search_text || ' ') like all (${sql.param(words.map((word) => `%${word}%`))}::text[])`,
      skipped: (page - 1) * LOCATIONS_SHOWN,
      most: LOCATIONS_SHOWN + 1,
    });
  },
  allow: (actor) => actor.kind === "portalUser",
  show: ({ subject }) => ({
    ...subject,
    locations: subject.locations.slice(0, LOCATIONS_SHOWN),
    isMore: subject.locations.length > LOCATIONS_SHOWN,
  }),
});

/** A provider's record by its number, with its first locations: for staff who read the register. */
export const openProvider = reading({
  name: "register.open",
  asked: ({ id }: { id: string }) => `provider:${id.slice(0, 100)}`,
  async find(tx, { id }) {
    const number = providerRegisterId(id);
    const provider = sql`provider.register_id = ${number}`;
    return number ? readRegistration(tx, { provider, most: MOST_LISTED }) : undefined;
  },
  allow: (actor) => mayReadRegister(actor),
});

/** The same of one location, with its provider. */
export const openLocation = reading({
  name: "register.open",
  asked: ({ id }: { id: string }) => `location:${id.slice(0, 100)}`,
  async find(tx, { id }) {
    const number = locationRegisterId(id);
    if (!number) return undefined;
    const found = await readRegistration(tx, {
      provider: sql`provider.id = (select provider_id from locations where register_id = ${number})`,
      locations: sql`place.register_id = ${number}`,
      most: 1,
    });
    const location = found?.locations[0];
    return found && location ? { ...found, location } : undefined;
  },
  allow: (actor) => mayReadRegister(actor),
});

type Which = { provider: SQL; locations?: SQL; skipped?: number; most: number };

/** One query: row-level security leaves what the actor may see, `registered_people` names those whom they may know. */
async function readRegistration(tx: Tx, { provider, locations = sql`true`, skipped = 0, most }: Which) {
  const [read] = await tx.execute<Registration>(sql`
      with provider as (select * from providers provider where ${provider}),
      shown as (
        select place.* from locations place
        where place.provider_id = (select id from provider) and ${locations}
        order by place.status desc, lower(btrim(place.name)), place.id offset ${skipped} limit ${most}
      )
      select
        (select json_build_object(${placeColumns}, 'kind', place.kind) from provider place) as provider,
        (select count(*)::int from locations where provider_id = (select id from provider)) as total,
        coalesce((select json_agg(json_build_object(${placeColumns}, ${locationColumns}) order by place.status desc, lower(btrim(place.name)), place.id) from shown place), '[]') as locations,
        exists(select from registration_conditions where provider_id = (select id from provider)) as "holdsConditions",
        coalesce((
          select json_agg(json_build_object('locationId', location_id, 'activity', activity, 'text', text) order by activity, text)
          from registration_conditions
          where provider_id = (select id from provider) and (location_id is null or location_id in (select id from shown))
            and stands(ended_on)
        ), '[]') as conditions,
        coalesce((
          select json_agg(json_build_object('locationId', location_id, 'role', role, 'name', name, 'activities', activities, 'since', since, 'until', until))
          from registered_people((select id from provider))
          where location_id is null or location_id in (select id from shown)
        ), '[]') as people
      from provider`);
  return read;
}

const placeColumns = sql`
  'id', place.id, 'registerId', place.register_id, 'name', place.name, 'status', place.status, 'phone', place.phone,
  'registeredOn', place.registered_on, 'deregisteredOn', place.deregistered_on,
  'address', array_remove(array[place.address_line1, place.address_line2, place.town, place.county, place.postcode], null)`;

const locationColumns = sql`
  'town', place.town, 'careHome', place.care_home, 'beds', place.beds, 'dormant', place.dormant, 'bands', coalesce(place.service_user_bands, '{}'),
  'serviceTypes', array(select service_type from location_service_types kind where kind.location_id = place.id order by 1),
  'activities', array(select activity from location_activities done where done.location_id = place.id and done.ended_on is null order by 1),
  'relationships', coalesce((
    select json_agg(json_build_object(
      'registerId', related.related_register_id, 'is', related.is,
      'name', (select other.name from locations other where other.register_id = related.related_register_id)
    ) order by related.is, related.related_register_id)
    from location_relationships related where related.location_id = place.id
  ), '[]')`;
