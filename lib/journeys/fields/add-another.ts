import { z } from "zod";
import { err } from "#lib/kernel/result.ts";
import type { Field, Known, Options } from "../field.ts";
import { textPosted } from "../posted.ts";
import { oneOf } from "./radios.ts";

const YES_NO = { yes: "Yes", no: "No" };

type Spec = { readonly name: string; readonly heading: string; readonly max: number };

/**
 * Whether to add another item to the loop of that name. Only "no" is ever stored: "yes" makes an item, after which it
 * is asked again.
 */
export function addAnother({ name, heading, max }: Spec): Field<string, false> {
  const item = heading.toLowerCase();
  const label = `Do you want to add another ${item}?`;
  const isFull = ({ given }: Known) => Array.isArray(given[name]) && given[name].length >= max;
  const full = `You have added ${max}, which is the most there can be`;
  const choice = oneOf<string, false>(
    { label, hint: `You can add up to ${max}.`, missing: `Select yes if you want to add another ${item}` },
    (known): Options =>
      isFull(known) ? { no: { label: "No", hint: `${full}. Tell us of any others on the last page.` } } : YES_NO,
  );
  return {
    ...choice,
    parse(posted, field, known) {
      const typed = textPosted(posted, field);
      return isFull(known) && typed.ok && typed.value === "yes"
        ? err(`${full}. Select “No”, and tell us of any others on the last page`)
        : choice.parse(posted, field, known);
    },
    schema: z.literal("no"),
    sample: () => "no",
  };
}
