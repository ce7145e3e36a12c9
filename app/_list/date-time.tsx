import { clockTime, inLondon, longDate } from "#lib/kernel/dates.ts";

/** `22 November 2026 at 2:30pm`, which in a narrow column breaks before the time of day and nowhere else. */
export function DateTime({ at }: { at: Date }) {
  const { day, time } = inLondon(at);
  return (
    <time dateTime={at.toISOString()}>
      <span className="whitespace-nowrap">{longDate(day)}</span>{" "}
      <span className="whitespace-nowrap">at {clockTime(time)}</span>
    </time>
  );
}
