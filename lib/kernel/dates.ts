/** Days are `yyyy-mm-dd`, times of day `hh:mm`, both by the clock in London; instants are `Date`. */
const LONDON = "Europe/London";
/** Offsets from UTC. Stored after a time that the clocks showed twice: the first time in summer time, then in winter time. */
export const SUMMER = "+01:00";
export const WINTER = "+00:00";
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

/**
 * `yyyy-mm-dd` when day, month and year, as typed, are a real day from 1900 to 2100: `3rd`, `Sept.` and `march` are
 * understood. `2th` is none: it may be a 12th or 20th that lost a figure.
 */
export function isoDate(day: string, month: string, year: string): string | undefined {
  const name = month.replace(/\.$/, "").toLowerCase();
  const named = MONTHS.findIndex((one) => name.length >= 3 && one.toLowerCase().startsWith(name));
  const monthNumber = named === -1 ? month : String(named + 1);
  const dayNumber = cardinal(day);
  if (!/^\d{1,2}$/.test(dayNumber) || !/^\d{1,2}$/.test(monthNumber) || !/^\d{4}$/.test(year)) return undefined;
  const iso = `${year}-${monthNumber.padStart(2, "0")}-${dayNumber.padStart(2, "0")}`;
  return year >= "1900" && year <= "2100" && isRealDay(iso) ? iso : undefined;
}

/**
 * The instants at which a clock in London shows a day and a time, in order: none for a day that there is not or in the
 * hour that the clocks skip in March; in the hour that they repeat in October two, or the one that the time's offset says.
 */
export function londonInstants(day: string, time: string): readonly Date[] {
  const [clock, offset] = [time.slice(0, 5), time.slice(5)];
  const asIfUtc = Date.parse(`${day}T${clock}:00Z`);
  if (Number.isNaN(asIfUtc)) return [];
  const tried = [SUMMER, WINTER].map((one) => new Date(asIfUtc - Number(one.slice(1, 3)) * 3_600_000));
  const shown = tried.filter((instant) => inLondon(instant).day === day && inLondon(instant).time === clock);
  return offset ? shown.slice(offset === WINTER ? -1 : 0).slice(0, 1) : shown;
}

/** The instant of a day and time in London, the first of two; undefined when there is none. */
export const londonInstant = (day: string, time: string): Date | undefined => londonInstants(day, time)[0];

/** `22 November 2026` */
export function longDate(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

const weekdayName = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });

/** `Sunday 22 November 2026` */
export const dateWithWeekday = (iso: string) => `${weekdayName.format(new Date(iso))} ${longDate(iso)}`;

/** `2:30pm`, `midnight`, `midday` */
export function clockTime(time: string): string {
  if (time === "00:00") return "midnight";
  if (time === "12:00") return "midday";
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return `${hour % 12 || 12}${minute ? `:${String(minute).padStart(2, "0")}` : ""}${hour < 12 ? "am" : "pm"}`;
}

/** The same, and which where there are two: `midnight (the start of the day)`, `1:30am (before the clocks went back)`. */
export function exactTime(time: string): string {
  const [clock, offset] = [clockTime(time.slice(0, 5)), time.slice(5)];
  if (offset) return `${clock} (${offset === SUMMER ? "before" : "after"} the clocks went back)`;
  return clock === "midnight" ? "midnight (the start of the day)" : clock;
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

const cardinal = (day: string) =>
  day.replace(/^(\d{1,2}) ?(st|nd|rd|th)$/i, (typed, figure: string, ending: string) =>
    ending.toLowerCase() === endingOf(Number(figure)) ? figure : typed,
  );

const endingOf = (day: number) => (day > 10 && day < 14 ? "th" : ({ 1: "st", 2: "nd", 3: "rd" }[day % 10] ?? "th"));
