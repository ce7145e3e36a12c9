import type { Asked, Field } from "../field.ts";
import { type Given, radios } from "./radios.ts";

/** One of many answers, chosen from a list that opens. */
export const select = <const K extends string, O extends boolean = false>(
  spec: Asked<O> & Given<K>,
): Field<K, NoInfer<O>> => ({ ...radios<K, O>(spec), kind: "select" });
