import { SOURCES, type SourceName } from "../sources/source.ts";

/** A record, and the source that has it. */
export type Sourced<T> = { readonly source: SourceName; readonly record: T };

/** Records in order of precedence of their sources, the highest first. */
export const byPrecedence = <R extends { readonly source: SourceName }>(records: readonly R[]): R[] =>
  records.toSorted((one, other) => SOURCES.indexOf(one.source) - SOURCES.indexOf(other.source));

/**
 * Field by field, the value of the source of the highest precedence that has one: the same in whatever order the
 * records came. An address is taken whole: one source gives it in parts, another in one. Source:
 * lib/register/README.md, "How the merge works".
 */
export function mergeByPrecedence<T extends object>(records: readonly Sourced<T>[]): Partial<T> {
  const merged: Partial<T> = {};
  let addressed = false;
  for (const { record } of byPrecedence(records)) {
    const fields = Object.entries(record).filter(([, value]) => value !== null && value !== undefined);
    const taken = addressed ? fields.filter(([field]) => !ADDRESS.includes(field)) : fields;
    for (const [field, value] of taken) merged[field as keyof T] ??= value;
    addressed ||= fields.some(([field]) => ADDRESS.includes(field));
  }
  return merged;
}

const ADDRESS = ["addressLine1", "addressLine2", "town", "county"];

/** Whether any source says that it is deregistered. That is never taken back: who registers again has a new number. */
export const isDeregistered = (records: readonly Sourced<{ readonly status?: string | null }>[]) =>
  records.some(({ record }) => record.status === "deregistered");
