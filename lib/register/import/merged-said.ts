import { SOURCES, type SourceName } from "../register-row.ts";

/** What one source says of one place. */
export type Claim<T> = { readonly source: SourceName; readonly said: T };

/** The claims of the source that is believed first, first. */
export const byBelief = <C extends { readonly source: SourceName }>(claims: readonly C[]): C[] =>
  claims.toSorted((one, other) => SOURCES.indexOf(one.source) - SOURCES.indexOf(other.source));

/**
 * Field by field, what the source says that is believed first of those that say anything: the same in whatever order
 * the claims came. Source: domain, section 6.5, rule 2.
 */
export function mergedSaid<T extends object>(claims: readonly Claim<T>[]): Partial<T> {
  const merged: Partial<T> = {};
  for (const { said } of byBelief(claims)) {
    for (const field of Object.keys(said) as (keyof T)[]) if (said[field] !== null) merged[field] ??= said[field];
  }
  return merged;
}

/** Whether any source says that it is deregistered. That is never taken back: who registers again has a new number. */
export const isDeregistered = (claims: readonly Claim<{ readonly status?: string | null }>[]) =>
  claims.some(({ said }) => said.status === "deregistered");
