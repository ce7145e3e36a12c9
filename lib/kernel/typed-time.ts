/** A time as it was typed: on the clock of 24 hours where that shows, else in either half of the day. */
type Clock = { readonly hour: number; readonly minute?: number | undefined; readonly isOf24?: boolean };

const ONES = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const TENS = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };
const MINUTES: Readonly<Record<string, number>> = {
  ...{ five: 5, ten: 10, fifteen: 15, quarter: 15, "a quarter": 15, half: 30 },
  ...Object.fromEntries(
    Object.entries(TENS).flatMap(([ten, n]) => [[ten, n] as const, [`${ten} five`, n + 5] as const]),
  ),
};

const HOUR = String.raw`\d{1,2}|${ONES.join("|")}`;
const MINUTE = String.raw`\d{1,2}|${Object.keys(MINUTES).sort().reverse().join("|")}`; // the longest first
const SIGN = String.raw`( ?(?:h|hrs?|hours)\.?)?`;
const FIGURES = new RegExp(String.raw`^(\d{1,2})( ?[:.,;h-] ?| )?(\d{2})(?:[:.][0-5]\d)?${SIGN}$`);
const IN_WORDS = new RegExp(`^(${HOUR}) (${MINUTE})$`);
const HOUR_ALONE = new RegExp(`^(${HOUR})(?:( ?o ?'? ?clock)|${SIGN})$`);
const PAST = new RegExp(`^(?:(half)(?: past)?|(${MINUTE})(?: min(?:ute)?s?)? (past|to)) ?(${HOUR})$`);
const NOON_OR_MIDNIGHT = /^(?:12(?:[:.]00)? ?)?(noon|mid[ -]?day|mid[ -]?night)$/;

const PART_OF_DAY = / ?(?:([ap])\.? ?m\.?|(?:in the|this) (morning|afternoon|evening)|at (night))$/;
const PARTS: Readonly<Record<string, (hour: number) => boolean>> = {
  a: (hour) => hour < 12,
  p: (hour) => hour >= 12,
  morning: (hour) => hour < 12,
  afternoon: (hour) => hour >= 12 && hour < 19,
  evening: (hour) => hour >= 16,
  night: (hour) => hour >= 19 || hour < 5,
};

/**
 * What somebody can mean by a time of day, as `hh:mm`: one time; two, where it may be morning or evening; or none.
 *
 * Understood are 14:30, 1430, 21-30, 21h30, 0930, 2130hrs, 21:30:00, 2.30 p.m., half past nine, 9 in the evening, noon. A
 * time from 1:00 to 12:59 is of the clock of 24 hours only with a nought before it or hours after it. Midnight is 00:00,
 * as the day begins; that at its end is of the next day, so 24:00 is none, and nor is a bare 14.
 */
export function timesMeant(typed: string): readonly string[] {
  const text = typed.trim().toLowerCase().replace(/^at /, "");
  const [, word] = NOON_OR_MIDNIGHT.exec(text) ?? [];
  if (word) return [word.endsWith("night") ? "00:00" : "12:00"];

  const [said = "", half, time, night] = PART_OF_DAY.exec(text) ?? [];
  const clock = clockOf(text.slice(0, text.length - said.length));
  if (!clock || clock.hour > 23 || (clock.minute ?? 0) > 59) return [];
  const { hour, minute, isOf24 } = clock;
  const written = (one: number) => `${String(one).padStart(2, "0")}:${String(minute ?? 0).padStart(2, "0")}`;
  const fits = PARTS[isBeforeTwelve(text) ? "" : (half ?? time ?? night ?? "")];
  if (hour === 0 || hour > 12) return minute !== undefined && (fits?.(hour) ?? true) ? [written(hour)] : [];

  if (isOf24 && !fits) return [written(hour)];
  const either = [hour % 12, (hour % 12) + 12];
  const meant = fits && !(time === "morning" && hour === 12 && minute === undefined) ? either.filter(fits) : either;
  return (meant.length > 0 ? meant : either).map(written);
}

/** "Quarter to 12pm" is before midday to some, and before midnight to others. */
const isBeforeTwelve = (text: string) => / to (?:12|twelve) ?[ap]\.? ?m\.?$/.test(text);

function clockOf(text: string): Clock | undefined {
  const [figures, hours = "", between = "", minutes = "", sign] = FIGURES.exec(text) ?? [];
  const mayBeRange = between.includes("-") && Number(minutes) <= 24; // from one hour to another
  if (figures && mayBeRange) return undefined;
  if (figures)
    return {
      hour: Number(hours),
      minute: Number(minutes),
      isOf24: hours.startsWith("0") || between.includes("h") || sign !== undefined,
    };

  const [alone, hour = "", oClock] = HOUR_ALONE.exec(text) ?? [];
  if (alone) return { hour: numberOf(hour), minute: oClock ? 0 : undefined };
  const spoken = text.replaceAll("-", " ");
  const [inWords, ofHour = "", ofMinute = ""] = IN_WORDS.exec(spoken) ?? [];
  if (inWords) return { hour: numberOf(ofHour), minute: numberOf(ofMinute) };

  const [past, isHalf, by = "half", way, whole = ""] = PAST.exec(spoken) ?? [];
  const [from, away] = [numberOf(whole), numberOf(isHalf ?? by)];
  if (!past || from < 1 || from > 12 || away < 1) return undefined;
  return way === "to" ? { hour: from === 1 ? 12 : from - 1, minute: 60 - away } : { hour: from, minute: away };
}

const numberOf = (text: string) => MINUTES[text] ?? (/^\d/.test(text) ? Number(text) : ONES.indexOf(text) + 1);
