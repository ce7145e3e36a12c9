/** Writes one line of JSON. It takes ids, numbers and words of ours: no addresses, no data of emails. */
export function logLine(
  level: "warning" | "error",
  event: string,
  about: Readonly<Record<string, string | number>> = {},
): void {
  console.error(JSON.stringify({ at: new Date().toISOString(), level, event, ...about }));
}
