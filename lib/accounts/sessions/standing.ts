import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { Permission, PortalRole, PortalUser, Staff, StaffRole } from "#lib/kernel/actor.ts";

/** What somebody may act as today: a role that the register gives, a grant, or a role that ended less than 28 days ago. */
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

/** What a new session acts as: as staff, else as the first role. */
export const firstStanding = ({ portal, staff }: Standings): string | undefined =>
  staff?.staffId ?? portal[0]?.actingAs;

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
 * What an account may act as, the first first. As the job `sign-in`. One query; `userId` null finds nothing, at the same
 * cost. What stands is said by the views of db/access/standings.sql.
 */
export async function standingsOf(tx: Tx, userId: string | null): Promise<Standings> {
  const [row] = await tx.execute<{ portal: Standing[]; staff: Standings["staff"] }>(sql`
    select
      coalesce((
        select json_agg(json_build_object(
          'actingAs', mine.acting_as, 'role', mine.role, 'providerId', mine.provider_id, 'providerName', provider.name,
          'locationIds', case when mine.everywhere then '"all"' else to_json(mine.location_ids) end, 'may', mine.may
        ) order by array_position(${sql.param(IN_ORDER)}::text[], mine.role), provider.name)
        from standings mine join providers provider on provider.id = mine.provider_id where mine.user_id = ${userId}::uuid
      ), '[]') as portal,
      (
        select json_build_object('staffId', mine.staff_id, 'roles', mine.roles)
        from staff_standings mine where mine.user_id = ${userId}::uuid
      ) as staff`);
  return row ?? { portal: [], staff: null };
}

const IN_ORDER: readonly PortalRole[] = [
  "nominatedIndividual",
  "responsibleIndividual",
  "mainPartner",
  "registeredManager",
  "colleague",
  "lapsed",
];
