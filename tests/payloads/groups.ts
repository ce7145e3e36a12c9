import type { Field, Known } from "#lib/journeys/field.ts";
import { type DatePut, datesOn, gap, times } from "./dates.ts";
import { type Asked, isFormed } from "./judge.ts";
import { choices, numbers, type Put, textsFor } from "./texts.ts";

/** Questions of a page that can be tried together: each with its payloads, as many as the others have. */
export function groupsOf({ fields, known }: Asked): readonly Readonly<Record<string, readonly (Put | DatePut)[]>>[] {
  const today = known.facts.today;
  const kinds = Map.groupBy(Object.entries(fields), ([name, field]) => groupOf(name, field, known));
  return [...kinds].flatMap(([kind, all]) => {
    const each = (puts: (field: Field<unknown>) => readonly (Put | DatePut)[]) =>
      Object.fromEntries(all.map(([name, field]) => [name, puts(field)]));
    if (kind === "date") return [each(() => datesOn(today))];
    if (kind === "datetime")
      return [
        each(() =>
          datesOn(today).map((put) => ({ ...put, typed: { ...put.typed, time: put.stored === "" ? "" : "00:00" } })),
        ),
        each(() =>
          [...times, gap].map((put) => ({ ...put, typed: { day: "1", month: "6", year: "2026", ...put.typed } })),
        ),
      ];
    if (kind === "time") return [each(() => times)];
    if (kind === "number") return [each(() => numbers)];
    if (kind.startsWith("choice")) return [each(() => choices)];
    if (kind.startsWith("words ") || kind.startsWith("formed "))
      return [
        each(({ inputs }) =>
          textsFor({ max: inputs[0]?.maxLength ?? 60, lines: kind.includes("many") ? "many" : "one" }),
        ),
      ];
    return [];
  });
}

/** Words are tried apart from what has a form of its own, which refuses most of them. */
function groupOf(name: string, field: Field<unknown>, known: Known): string {
  const { kind, inputs, options } = field;
  if (kind === "date" || kind === "datetime" || kind === "time") return kind;
  if (options) return field.revealedBy ? "choice beneath another" : "choice";
  if (kind === "textarea") return "words many";
  if (kind !== "text") return kind;
  if (inputs[0]?.maxLength === undefined) return "number";
  return `${isFormed(name, field, known) ? "formed" : "words"} ${inputs[0].maxLength > 200 ? "long" : "short"} one`;
}
