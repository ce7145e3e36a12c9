import type { Permission, PortalRole, StaffRole } from "#lib/kernel/actor.ts";

/** What `act_by_session` tells of a session. Instants are ISO 8601. */
export type SessionRow = {
  readonly userId: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expires: string;
  readonly endedAt: string | null;
  /** What its person acts as; null where that stands no longer, or was never chosen. */
  readonly acting: ActingAs | null;
  readonly providerName: string | null;
};

type ActingAs =
  | { readonly kind: "staff"; readonly id: string; readonly roles: readonly StaffRole[] }
  | {
      readonly kind: "portalUser";
      readonly id: string;
      readonly role: PortalRole;
      readonly provider_id: string;
      readonly everywhere: boolean;
      readonly location_ids: readonly string[];
      readonly may: readonly Permission[];
    };

const MINUTES = 60_000;
const HOURS = 60 * MINUTES;
/** Idle and whole length of a session. Source: lib/accounts/README.md, "Sessions". */
const LIMITS = {
  portalUser: { idle: 30 * MINUTES, whole: 12 * HOURS },
  staff: { idle: 15 * MINUTES, whole: 8 * HOURS },
};

/** When a session ended, or will if nothing is done with it, in milliseconds. */
export function endOf({ acting, createdAt, lastSeenAt, expires, endedAt }: SessionRow): number {
  const { idle, whole } = LIMITS[acting?.kind ?? "portalUser"];
  const ends = [Date.parse(lastSeenAt) + idle, Date.parse(createdAt) + whole, Date.parse(expires)];
  return Math.min(...ends, ...(endedAt ? [Date.parse(endedAt)] : []));
}
