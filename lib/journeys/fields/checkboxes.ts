import { z } from "zod";
import { textsOf } from "#lib/kernel/posted.ts";
import { err, ok } from "#lib/kernel/result.ts";
import { type Asked, asked, type Field, type Known, type Options } from "../field.ts";
import { keysOf, labelOf, notOffered } from "./radios.ts";

type Spec<K extends string> = { options: Options<K>; sample?: readonly NoInfer<K>[] };

/** Any number of answers, stored in the order in which they are offered. */
export const checkboxes = <const K extends string, O extends boolean = false>(
  spec: Asked<O> & Spec<K>,
): Field<readonly K[], NoInfer<O>> => ({
  ...several<K, O>(spec, () => spec.options),
  ...(spec.sample && { sample: () => spec.sample ?? [] }),
});

type Given<K extends string> = {
  readonly options: (known: Known) => Options<K>;
  /** Those of them that are chosen beforehand. */
  readonly chosen: (known: Known) => readonly K[] | undefined;
};

/** Any of the options that there are when it is asked. */
export const anyOf = <K extends string, O extends boolean>(
  spec: Asked<O>,
  { options, chosen }: Given<K>,
): Field<readonly K[], NoInfer<O>> => ({
  ...several<K, O>(spec, options),
  prefill(known) {
    const keys = chosen(known) ?? [];
    return keys.length > 0 ? keys : undefined;
  },
});

const several = <K extends string, O extends boolean>(
  spec: Asked<O>,
  options: (known: Known) => Options<K>,
): Field<readonly K[], NoInfer<O>> => ({
  ...asked(spec),
  kind: "checkboxes",
  holds: "coded",
  inputs: [],
  options,
  parse(posted, name, known) {
    const offered = options(known);
    const left = new Set(textsOf(posted.texts, name));
    const chosen = keysOf(offered).filter((key) => left.delete(key));
    if (left.size > 0 || posted.files.includes(name)) return err(notOffered(spec));
    const alone = chosen.map((key) => offered[key]).find((option) => typeof option === "object" && option.alone);
    if (alone && chosen.length > 1)
      return err(`For “${spec.inFull ?? spec.label}”, select “${labelOf(alone)}” alone or take it out`);
    return ok(chosen.length > 0 ? chosen : undefined);
  },
  posted: (answer, name) => ({ [name]: answer }),
  schema: z.custom<readonly K[]>(
    (answer) => Array.isArray(answer) && answer.length > 0 && answer.every((key) => typeof key === "string"),
  ), // the walk compares it with the options there are
  show: (answer, known) => answer.map((key) => labelOf(options(known)[key])).join("\n"),
  sample: (known) => keysOf(options(known)).slice(0, 1),
});
