import { err, ok, type Result } from "#lib/kernel/result.ts";

/**
 * The one text posted under a name; "" when there is none. Two values and files are refused: taking either would be a
 * guess.
 */
export function textPosted(form: FormData, name: string): Result<string, string> {
  const [value = "", ...more] = form.getAll(name);
  if (more.length > 0) return err("Give one answer only");
  return typeof value === "string" ? ok(value) : err("Enter text, not a file");
}
