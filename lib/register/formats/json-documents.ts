import { z } from "zod";
import { trimmed } from "#lib/kernel/pasted-text.ts";

export type JsonDocument = Record<string, unknown>;

/** The members of the document on a line; undefined when it is not one. */
export function jsonDocument(line: string): JsonDocument | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonDocument) : undefined;
  } catch {
    return undefined;
  }
}

/** Text as it came; null for what means none: absent, null, an empty object, only blanks. Numbers are given as text. */
export const textMember = z.preprocess(
  (value) => (typeof value === "number" || typeof value === "boolean" ? String(value) : value),
  z
    .string()
    .nullable()
    .catch(null)
    .transform((text) => (text === null || trimmed(text) === "" ? null : text)),
);

/**
 * A list of objects; null when there is none, as for absent, null and `{}`. Members that are no objects are left out.
 */
export const listMember = <T extends z.ZodType>(member: T) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value.filter((one) => typeof one === "object" && one !== null) : null),
    z.array(member).nullable(),
  );
