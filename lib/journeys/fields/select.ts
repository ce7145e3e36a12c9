import type { Asked, Field, Options } from "../field.ts";
import { radios } from "./radios.ts";

/** One of many answers, chosen from a list that opens. */
export const select = <const K extends string, O extends boolean = false>(
  spec: Asked<O> & { options: Options<K>; sample?: NoInfer<K> },
): Field<K, NoInfer<O>> => ({ ...radios<K, O>(spec), kind: "select" });
