import { knownDay } from "#lib/journeys/known-days.ts";
import { londonInstant } from "#lib/kernel/dates.ts";

/** What can stop a service. */
export const kindsOfEvent = {
  staff: "Not enough suitable staff",
  electricity: "No electricity",
  gas: "No gas",
  water: "No water",
  sewerage: "Drains or sewers that do not work",
  premises: "Damage to the building",
  fireAlarm: "A fire alarm that does not work",
  callSystem: "A nurse call or call system that does not work",
  safetyEquipment: "Other safety equipment that does not work",
  computers: "Computers or phones that do not work",
  weather: "Flood, fire or bad weather",
  outbreak: "An infection that spreads",
  supplier: "Money, or a supplier that failed",
  other: "Something else",
} as const;

/** Those that are to be told of only once they have lasted for more than 24 hours. */
const LASTING = ["electricity", "gas", "water", "sewerage", "fireAlarm", "callSystem", "safetyEquipment"];
const DAY = 86_400_000;

type Ended = {
  readonly kinds?: readonly string[];
  readonly startedOn?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
};

/**
 * Whether it is over, lasted no more than 24 hours for sure, and is of a kind that has to last longer. Source:
 * lib/journeys/README.md, "Events that stop a service".
 */
export function wasTooShort({ kinds = [], startedOn, startedAt, endedAt }: Ended): boolean {
  const day = knownDay(startedOn);
  if (!day || !endedAt || kinds.length === 0 || !kinds.every((kind) => LASTING.includes(kind))) return false;
  const [endDay = "", endTime = ""] = endedAt.split("T");
  const began = londonInstant(day, startedAt && startedAt !== "notKnown" ? startedAt : "00:00");
  const ended = londonInstant(endDay, endTime);
  return began !== undefined && ended !== undefined && ended.getTime() - began.getTime() <= DAY;
}
