import type { LinkWait } from "#lib/accounts/sign-in/sign-in-limits.ts";
import { clockTime, inLondon } from "#lib/kernel/dates.ts";
import { counted } from "#lib/kernel/words.ts";

const MINUTE = 60_000;
const happened: Record<LinkWait["of"], string> = {
  address: "You have asked for too many links",
  network: "Too many links have been asked for from your network",
};

/**
 * What somebody is told who asked for one link too many: what happened, and when to ask again. Alike for every address.
 */
export function waitWords({ of, until }: LinkWait, now = new Date()): string {
  const minutes = Math.ceil((until.getTime() - now.getTime()) / MINUTE);
  const free = new Date(Math.ceil(until.getTime() / MINUTE) * MINUTE); // clocks show minutes only: never a time too early
  return `${happened[of]}. You can ask again in ${counted(minutes, "minute")}, at ${clockTime(inLondon(free).time)}`;
}
