import { z } from "zod";
import type { Field, Known, Options } from "../field.ts";
import { oneOf } from "./radios.ts";

type Spec = { readonly name: string; readonly heading: string; readonly max: number };

/**
 * Whether to add another item to the loop of that name. Only "no" is ever stored: "yes" makes an item, after which it
 * is asked again.
 */
export function addAnother({ name, heading, max }: Spec): Field<string, false> {
  const item = heading.toLowerCase();
  const label = `Do you want to add another ${item}?`;
  const isFull = ({ given }: Known) => Array.isArray(given[name]) && given[name].length >= max;
  return {
    ...oneOf<string, false>(
      { label, hint: `You can add up to ${max}.`, missing: `Select yes if you want to add another ${item}` },
      (known): Options => (isFull(known) ? { no: "No" } : { yes: "Yes", no: "No" }),
    ),
    schema: z.literal("no"),
    sample: () => "no",
  };
}
