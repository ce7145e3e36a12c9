import { err, ok, type Result } from "#lib/kernel/result.ts";
import { listed } from "#lib/kernel/words.ts";
import { scan } from "./scan.ts";

/**
 * A short text that has no need to say who anybody is, like a reason: refused while it does. `today` is `yyyy-mm-dd`.
 * Source: lib/journeys/README.md, "Codes, not names".
 */
export function namingNobody(text: string, today: string): Result<string, string> {
  const found = new Set(scan(text, { postcode: "", colleagues: [], today }).map((one) => `“${one.text}”`));
  return found.size === 0 ? ok(text) : err(`Take out ${listed([...found])}, which may tell who somebody is`);
}
