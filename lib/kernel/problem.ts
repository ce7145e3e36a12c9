/** Something that went wrong, in words that may be logged and kept: no address, no link, nothing of an email's text. */
export class Problem extends Error {
  override name = "Problem";
}

/**
 * What may be told of any error: its code and where it was thrown.
 *
 * Never its message, unless the words are ours: the message of a database error holds every parameter of its query. Nor
 * the name of its class, which is another one in a build.
 */
export function problemOf(error: unknown): string {
  if (error instanceof Problem) return error.message;
  if (!(error instanceof Error)) return "not an error";
  if (error.cause instanceof Error) return problemOf(error.cause);
  const code = "code" in error ? String(error.code) : "";
  const thrownAt = error.stack?.split("\n").find((line) => /^\s+at .*\/lib\//.test(line)) ?? "";
  return [code, thrownAt.trim()].filter(Boolean).join(" ") || "an error of a library";
}
