import { config } from "#lib/kernel/config.ts";
import { seedHistory } from "./history.ts";
import { seedIfEmpty } from "./seed.ts";

/**
 * Fills an empty database for the demonstration: the register and its people, then what they sent. False when it was not
 * empty. Without the owner's login there is no history.
 */
export async function seedDemo(now = new Date()): Promise<boolean> {
  const isNew = await seedIfEmpty(now);
  const { databaseOwnerUrl } = config();
  if (isNew && databaseOwnerUrl) await seedHistory(databaseOwnerUrl, now);
  return isNew;
}
