import { seedHistory } from "./history.ts";
import { seedIfEmpty } from "./seed.ts";

/**
 * Fills an empty database for the demonstration: the register and its people, then what they sent. False when it was
 * not empty.
 */
export async function seedDemo(now = new Date()): Promise<boolean> {
  const isNew = await seedIfEmpty(now);
  if (isNew) await seedHistory(now);
  return isNew;
}
