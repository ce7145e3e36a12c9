import { clockTime, londonInstants, longDate, SUMMER, WINTER } from "#lib/kernel/dates.ts";
import { asKeyed } from "#lib/kernel/pasted-text.ts";
import type { Posted, Texts } from "#lib/kernel/posted.ts";
import { err, ok, type Result } from "#lib/kernel/result.ts";
import { timesMeant } from "#lib/kernel/typed-time.ts";
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
  const [time, evening] = timesMeant(text);
  if (time === undefined) return err({ part: "time", words: `${called} ${howToPutRight(text)}` });
  if (evening !== undefined) return err({ part: "time", words: `${called} ${whichHalf(time, evening)}` });
  return day === undefined ? ok(time) : timeOn(day, time, posted, { name, called });
}

/** What the boxes of a time post to give it: on the clock of 24 hours, but for a time that would not be told from an evening's. */
export function postedTime(stored: string, name: string): Texts {
  const [clock, offset] = [stored.slice(0, 5), stored.slice(5)];
  const time = timesMeant(clock).length === 1 ? clock : clockTime(clock);
  const which: WhichClock = offset === SUMMER ? "first" : "second";
  return { [`${name}-time`]: time, ...(offset && { [`${name}-clock`]: which }) };
}

type Question = { readonly name: string; readonly called: string };

function timeOn(day: string, time: string, posted: Posted, { name, called }: Question): Typed {
  const times = londonInstants(day, time).length;
  if (times === 1) return ok(time);
  const words = clockTime(time);
  if (times === 0) {
    const why = `${words} did not exist on ${longDate(day)}, because the clocks went forward`;
    return err({ part: "time", words: `${called} must be another time: ${why}` });
  }
  const which = textPosted(posted, `${name}-clock`);
  if (which.ok && which.value === "first") return ok(`${time}${SUMMER}`);
  if (which.ok && which.value === "second") return ok(`${time}${WINTER}`);
  const twice = `the first or the second ${words} on ${longDate(day)}`;
  return err({ part: "clock", words: `${called} must be ${twice}. Select which one` });
}

const whichHalf = (morning: string, evening: string) =>
  evening === "12:00"
    ? "must say if 12 is midday or midnight. Enter 12pm for midday or 12am for midnight"
    : `must say am or pm. Enter ${clockTime(morning)} or ${clockTime(evening)}`;

/** What can be told of a slip: a figure alone, and midnight as the end of a day. */
function howToPutRight(text: string): string {
  const [, hour] = /^(0|1[3-9]|2[0-3]) ?(?:h|hrs?|hours)?$/i.exec(text) ?? [];
  if (hour !== undefined) return `must include the minutes. Enter ${hour.padStart(2, "0")}:00`;
  if (/^24[:.h ]?(?:00)? ?(?:h|hrs?|hours)?$/i.test(text))
    return "must not be 24:00. Enter 12am, with the next day as the date";
  return "must include a time like 2:30pm or 14:30. For midnight at the start of the day, enter 12am";
}
