import { trimmed } from "#lib/kernel/pasted-text.ts";
import { type Posted, textsOf } from "#lib/kernel/posted.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";

const LONGEST = 254; // RFC 5321, the longest path there can be
const LONGEST_LOCAL_PART = 64;
const missing = "Enter your email address";
const wrong = "Enter an email address in the correct format, like name@example.com";

/**
 * Whether what was typed is meant as an address: a slip that anybody can see is told, all else looks the same as a
 * known one.
 */
export function validateAddress({ texts, files }: Posted): Result<string, string> {
  const [only, ...more] = textsOf(texts, "email");
  if (more.length > 0 || files.includes("email")) return err(wrong);
  if (only === undefined) return err(missing);
  if (only.length > LONGEST + 50) return err(wrong);
  const typed = trimmed(only);
  if (!typed) return err(missing);
  const isTooLong = typed.length > LONGEST || typed.indexOf("@") > LONGEST_LOCAL_PART;
  return isTooLong || !typed.normalize("NFKC").includes("@") || /<[^@]|^mailto:/i.test(typed) ? err(wrong) : ok(typed);
}
