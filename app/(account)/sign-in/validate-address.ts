import { err, ok, type Result } from "#lib/kernel/result.ts";
import { trimmed } from "#lib/kernel/words.ts";

const LONGEST = 254; // RFC 5321, the longest path there can be
const LONGEST_LOCAL_PART = 64;
const missing = "Enter your email address";
const wrong = "Enter an email address in the correct format, like name@example.com";

/**
 * Whether what was typed is meant as an address: a slip that anybody can see is told, all else looks the same as a
 * known one.
 */
export function validateAddress(posted: readonly FormDataEntryValue[]): Result<string, string> {
  const [only, ...more] = posted;
  if (typeof only !== "string" || more.length > 0) return err(only === undefined ? missing : wrong);
  if (only.length > LONGEST + 50) return err(wrong);
  const typed = trimmed(only);
  if (!typed) return err(missing);
  const isTooLong = typed.length > LONGEST || typed.indexOf("@") > LONGEST_LOCAL_PART;
  return isTooLong || !typed.normalize("NFKC").includes("@") || /<[^@]|^mailto:/i.test(typed) ? err(wrong) : ok(typed);
}
