import { clockTime, isoTime, londonInstants, longDate, SUMMER, WINTER } from "#lib/kernel/dates.ts";
import { asKeyed } from "#lib/kernel/pasted-text.ts";
import type { Posted, Texts } from "#lib/kernel/posted.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";
import type { WhichClock } from "../clock-change.ts";
import type { Input, Refusal } from "../field.ts";
import { textPosted } from "../posted.ts";

/** How a time is stored: by the clock in London, with the offset from UTC where the clocks showed it twice that day. */
export const STORED_TIME = /^([01]\d|2[0-3]):[0-5]\d(\+0[01]:00)?$/;

export const timeInput: Input = { part: "time", label: "Time", width: 5 };

type Typed = Result<string | undefined, Refusal>;
/** `day` is undefined where it is not known. */
type Rule = { readonly called: string; readonly day: string | undefined };

/** The time typed into the box of a time of that day, as it is stored; undefined when the box is empty. */
export function timePosted(posted: Posted, name: string, { called, day }: Rule): Typed {
  const typed = textPosted(posted, `${name}-time`);
  if (!typed.ok) return typed;
  const text = typed.value.length > 40 ? "?" : asKeyed(typed.value);
  if (text === "") return ok(undefined);
  const time = isoTime(text);
  if (time === undefined) return err({ part: "time", words: `${called} ${howToPutRight(text)}` });
  return day === undefined ? ok(time) : timeOn(day, time, posted, name);
}

/** What the boxes of a time post to give it. */
export function postedTime(stored: string, name: string): Texts {
  const [time, offset] = [stored.slice(0, 5), stored.slice(5)];
  const which: WhichClock = offset === SUMMER ? "first" : "second";
  return { [`${name}-time`]: time, ...(offset && { [`${name}-clock`]: which }) };
}

function timeOn(day: string, time: string, posted: Posted, name: string): Typed {
  const times = londonInstants(day, time).length;
  if (times === 1) return ok(time);
  const words = clockTime(time);
  if (times === 0) {
    const why = `${words} did not exist on ${longDate(day)}, because the clocks went forward`;
    return err({ part: "time", words: `${why}. Enter another time` });
  }
  const which = textPosted(posted, `${name}-clock`);
  if (which.ok && which.value === "first") return ok(`${time}${SUMMER}`);
  if (which.ok && which.value === "second") return ok(`${time}${WINTER}`);
  return err({ part: "clock", words: `Select if it was the first or the second ${words} on ${longDate(day)}` });
}

/** What can be told of a slip: a figure alone, and midnight as the end of a day. */
function howToPutRight(text: string): string {
  const [, figure] = /^(\d{1,2}) ?h?$/.exec(text) ?? [];
  const hour = figure === undefined ? 24 : Number(figure);
  if (hour === 12) return "must say if 12 is midday or midnight. Enter 12pm for midday or 12am for midnight";
  if (hour > 0 && hour < 12) return `must say am or pm. Enter ${hour}am or ${hour}pm`;
  if (hour < 24) return `must include the minutes. Enter ${String(hour).padStart(2, "0")}:00`;
  if (/^24[:.h ]?(?:00)? ?(?:h|hrs?|hours)?$/i.test(text))
    return "must not be 24:00. Enter 12am, with the next day as the date";
  return "must include a time like 2:30pm or 14:30. For midnight at the start of the day, enter 12am";
}
