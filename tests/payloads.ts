import { readFileSync } from "node:fs";
import { csvReader } from "#lib/register/formats/csv-records.ts";

/** A bad input, what is to be typed, and what is to come of it. */
export type Payload = { readonly id: string; readonly value: string; readonly outcome: string };

/** The rows of payloads.csv whose class begins with this letter. */
export function payloadsOf(letter: string): readonly Payload[] {
  const reader = csvReader();
  const records = [...reader.read(readFileSync(new URL("./payloads.csv", import.meta.url), "utf8")), ...reader.end()];
  return records
    .filter(({ cells: [, kind] }) => kind?.startsWith(`${letter} `))
    .map(({ cells: [id = "", , value = "", outcome = ""] }) => ({ id, value, outcome }));
}
