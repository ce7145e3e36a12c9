import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Permission, PortalRole, PortalUser, Staff, StaffRole } from "#lib/kernel/actor.ts";

/**
 * What somebody may act as today: a role that the register gives, a grant, or a role that ended less than 28 days ago.
 */
export type Standing = {
  readonly actingAs: string;
  readonly role: PortalRole;
  readonly providerId: string;
  readonly providerName: string;
  readonly locationIds: readonly string[] | "all";
  readonly may: readonly Permission[];
};

/** Everything a person may act as, and their roles on the regulator's side if they have any. */
export type Standings = {
  readonly portal: readonly Standing[];
  readonly staff: { staffId: string; roles: readonly StaffRole[] } | null;
};

export const maySignIn = ({ portal, staff }: Standings) => portal.length > 0 || staff !== null;

export const portalUser = (userId: string, { providerName: _, ...standing }: Standing): PortalUser => ({
  kind: "portalUser",
  userId,
  ...standing,
});

export const staffActor = (userId: string, staff: NonNullable<Standings["staff"]>): Staff => ({
  kind: "staff",
  userId,
  ...staff,
});

/**
 * As the job `sign-in`. One query, so that a page costs one round trip; `userId` null finds nothing, at the same cost.
 */
export async function standingsOf(tx: Tx, userId: string | null): Promise<Standings> {
  const [row] = await tx.execute<{ portal: Standing[]; staff: Standings["staff"] }>(
    sql`select ${standingsColumns(sql`${userId}::uuid`)}`,
  );
  return row ?? { portal: [], staff: null };
}

/**
 * The columns `portal` and `staff` for the user whose id the expression gives, as JSON in the shape of `Standings`.
 *
 * The rows of one person, role and provider are one standing; `my_role()` in the database draws the same lines.
 */
export const standingsColumns = (userId: ReturnType<typeof sql>) => sql`
  coalesce((
    select json_agg(standing order by array_position('{nominatedIndividual,responsibleIndividual,mainPartner,registeredManager,colleague,lapsed}'::text[], standing.role), standing."providerName")
    from (
      select (array_agg(held.id order by held.started_on, held.id))[1] as "actingAs",
             case when live then held.role else 'lapsed' end as role,
             held.provider_id as "providerId",
             provider.name as "providerName",
             case when held.role = 'registeredManager' then to_json(array_agg(distinct held.location_id)) else '"all"'::json end as "locationIds",
             case when live then '["send","seeAllSent","download"]' else '["seeAllSent","download"]' end::json as may
      from role_holdings held
      join users holder on holder.person_id = held.person_id and holder.id = ${userId}
      join providers provider on provider.id = held.provider_id
      cross join lateral (select coalesce(held.ended_on > london_today(), true)) as now(live)
      where coalesce(held.ended_on > london_today() - 28, true)
      group by held.role, held.provider_id, provider.name, live
      union all
      select granted.id, 'colleague', granted.provider_id, provider.name,
             case when granted.everywhere then '"all"'::json
                  else (select coalesce(json_agg(place.location_id), '[]') from grant_locations place where place.grant_id = granted.id) end,
             to_json(granted.may)
      from grants granted join providers provider on provider.id = granted.provider_id
      where granted.user_id = ${userId} and granted.accepted_at is not null and granted.suspended_at is null and granted.removed_at is null
    ) standing
  ), '[]') as portal,
  (
    select json_build_object('staffId', member.id, 'roles', json_agg(held.role order by held.role))
    from staff member join staff_role_holdings held on held.staff_id = member.id and held.ended_at is null
    where member.user_id = ${userId} group by member.id
  ) as staff`;
