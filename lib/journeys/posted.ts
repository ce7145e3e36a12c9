import { type Posted, textsOf } from "#lib/kernel/posted.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";

/**
 * The one text posted under a name; "" when there is none. Two values and files are refused: taking either would be a
 * guess.
 */
export function textPosted(posted: Posted, name: string): Result<string, string> {
  const texts = textsOf(posted.texts, name);
  const files = posted.files.filter((one) => one === name);
  if (texts.length + files.length > 1) return err("Give one answer only");
  return files.length > 0 ? err("Enter text, not a file") : ok(texts[0] ?? "");
}
