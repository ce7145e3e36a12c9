import { and, eq, isNull, type SQL } from "drizzle-orm";
import { type CaseStatus, cases } from "#db/schema/cases.ts";

/** What an inbox is narrowed to; what is left out is not asked. `type` is the slug of a journey. */
export type InboxFilters = {
  readonly type?: string | undefined;
  readonly status?: CaseStatus | undefined;
  readonly region?: string | undefined;
  readonly urgent?: boolean | undefined;
  readonly unread?: boolean | undefined;
};

/**
 * Of notifications alone: applications are not triaged, and who sees both kinds does not find them here. Only `=` and
 * `is null`: the database may look these up in an index before it knows who asks.
 */
export const fits = ({ type, status, region, urgent, unread }: InboxFilters): SQL | undefined =>
  and(
    eq(cases.kind, "N"),
    type === undefined ? undefined : eq(cases.type, type),
    status === undefined ? undefined : eq(cases.status, status),
    region === undefined ? undefined : eq(cases.region, region),
    urgent ? eq(cases.priority, "urgent") : undefined,
    unread ? isNull(cases.firstReadAt) : undefined,
  );
