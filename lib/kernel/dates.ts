/** Days are `yyyy-mm-dd`, times of day `hh:mm`, both by the clock in London; instants are `Date`. */
const LONDON = "Europe/London";
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const londonParts = new Intl.DateTimeFormat("en-GB", {
  timeZone: LONDON,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** The day and time of day in London at an instant. */
export function inLondon(instant: Date): { day: string; time: string } {
  const part = Object.fromEntries(londonParts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}

/** `yyyy-mm-dd` when day, month and year, as typed, are a real day from 1900 to 2100; month names are understood. */
export function isoDate(day: string, month: string, year: string): string | undefined {
  const named = MONTHS.findIndex((name) => month.length >= 3 && name.toLowerCase().startsWith(month.toLowerCase()));
  const monthNumber = named === -1 ? month : String(named + 1);
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(monthNumber) || !/^\d{4}$/.test(year)) return undefined;
  const iso = `${year}-${monthNumber.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return year >= "1900" && year <= "2100" && isRealDay(iso) ? iso : undefined;
}

/**
 * `hh:mm` from what people type: 14:30, 1430, 2.30pm, 9am. Midnight at the end of a day is 00:00 of the next, so 24:00
 * is refused.
 */
export function isoTime(typed: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i.exec(typed.trim());
  if (!match) return undefined;
  const [, hours = "", minutes = "", half = ""] = match;
  if (!half && !minutes) return undefined;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === "pm" ? 12 : 0) : Number(hours);
  if (hour > 23 || Number(minutes) > 59 || (half && (Number(hours) < 1 || Number(hours) > 12))) return undefined;
  return `${String(hour).padStart(2, "0")}:${(minutes || "0").padStart(2, "0")}`;
}

/**
 * The instant of a day and time in London; undefined when there is no such day or time, like those in the hour that the
 * clocks skip in March. In October's repeated hour it is the first.
 */
export function londonInstant(day: string, time: string): Date | undefined {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asIfUtc)) return undefined;
  const tried = [asIfUtc - 3_600_000, asIfUtc].map((milliseconds) => new Date(milliseconds));
  return tried.find((instant) => inLondon(instant).day === day && inLondon(instant).time === time);
}

/** `22 November 2026` */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** `2:30pm`, `midnight`, `midday` */
export function clockTime(time: string): string {
  if (time === "00:00") return "midnight";
  if (time === "12:00") return "midday";
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, "0")}` : ""}${hour < 12 ? "am" : "pm"}`;
}

/** `22 November 2026 at 2:30pm`, in London. */
export function longInstant(instant: Date): string {
  const { day, time } = inLondon(instant);
  return `${longDate(day)} at ${clockTime(time)}`;
}

/** The day that many days later (or earlier, when negative). */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const isRealDay = (iso: string) => new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso) ?? false;
