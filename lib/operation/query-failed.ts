import { DrizzleQueryError } from "drizzle-orm/errors";
import postgres from "postgres";

/**
 * A query that the database refused, without the values that were in it: errors are logged, what people wrote is not.
 */
class QueryFailed extends Error {
  override name = "QueryFailed";
  /** The database's code, like 23505, or the driver's, like CONNECTION_CLOSED. */
  readonly code: string;

  constructor(code: string, about: string) {
    super(`The database refused a query: ${[code, about].filter(Boolean).join(", ")}`);
    this.code = code;
  }
}

/** The same error, or one that tells as much and holds no values. */
export function withoutValues(error: unknown): unknown {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (cause instanceof postgres.PostgresError) {
    return new QueryFailed(cause.code, cause.constraint_name ?? cause.table_name ?? cause.routine ?? "");
  }
  return error instanceof DrizzleQueryError ? new QueryFailed(codeOf(cause), "") : error;
}

const DONE_MEANWHILE = [
  "55P03", // lock_not_available: somebody else held what this waited for longer than the login may wait
  "40P01", // deadlock_detected
  "23503", // foreign_key_violation: what this is about was deleted
  "42501", // insufficient_privilege: so it was, or a right ended, and a policy finds neither
];

/** Whether a query was refused for what somebody else did meanwhile: whoever reads anew sees it. */
export function isDoneMeanwhile(error: unknown): boolean {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return cause instanceof postgres.PostgresError && DONE_MEANWHILE.includes(cause.code);
}

const codeOf = (cause: unknown) => (cause instanceof Error && "code" in cause ? String(cause.code) : "unknown");
