import { createHash } from "node:crypto";

/**
 * The id of what the register knows under a number or name of its own: the same in every database, whichever file came
 * first.
 */
export const providerId = (registerId: string) => stableId("provider", registerId);
export const locationId = (registerId: string) => stableId("location", registerId);

/** A UUID (version 8) made from words: the same words always give the same one. */
export function stableId(...words: readonly string[]): string {
  const hex = createHash("sha256").update(words.join("\n")).digest("hex");
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
