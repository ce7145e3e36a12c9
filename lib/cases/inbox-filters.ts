import { and, eq, inArray, type SQL } from "drizzle-orm";
import { type CaseStatus, cases } from "#db/schema/cases.ts";
import { openStatuses } from "./status.ts";

/**
 * What an inbox is narrowed to; what is left out is not asked, but that without a status it is what is open. `type` is the
 * slug of a journey.
 */
export type InboxFilters = {
  readonly type?: string | undefined;
  readonly status?: CaseStatus | undefined;
  readonly region?: string | undefined;
  readonly urgent?: boolean | undefined;
  readonly unread?: boolean | undefined;
};

/**
 * Of notifications alone: applications are not triaged, and who sees both kinds does not find them here. Only `=`: the
 * database may look it up in an index before it knows who asks. What is urgent or unread is a stretch of the inbox.
 */
export const fits = ({ type, status, region }: InboxFilters): SQL | undefined =>
  and(
    eq(cases.kind, "N"),
    type === undefined ? undefined : eq(cases.type, type),
    status === undefined ? inArray(cases.status, [...openStatuses]) : eq(cases.status, status),
    region === undefined ? undefined : eq(cases.region, region),
  );
