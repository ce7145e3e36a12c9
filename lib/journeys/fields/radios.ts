import { z } from "zod";
import { err, ok } from "#lib/kernel/result.ts";
import { type Asked, asked, type Field, type Known, type Option, type Options } from "../field.ts";
import { textPosted } from "../posted.ts";

export type Given<K extends string> = {
  options: Options<K>;
  /** What is chosen before anybody answers. */
  prefill?: (known: Known) => NoInfer<K> | undefined;
  sample?: NoInfer<K>;
};

/** One of a few answers. The sample is the first, unless another is named. */
export const radios = <const K extends string, O extends boolean = false>(
  spec: Asked<O> & Given<K>,
): Field<K, NoInfer<O>> => ({
  ...oneOf<K, O>(spec, () => spec.options),
  ...(spec.prefill && { prefill: spec.prefill }),
  ...(spec.sample && { sample: () => spec.sample as K }),
});

/** One of the options that there are when it is asked; one alone is chosen beforehand. */
export const oneOf = <K extends string, O extends boolean>(
  spec: Asked<O>,
  options: (known: Known) => Options<K>,
): Field<K, NoInfer<O>> => ({
  ...asked(spec),
  kind: "radios",
  holds: "coded",
  inputs: [],
  options,
  prefill: (known) => onlyOne(keysOf(options(known))),
  parse(posted, name, known) {
    const text = textPosted(posted, name);
    if (!text.ok || text.value === "") return text.ok ? ok(undefined) : text;
    const chosen = keysOf(options(known)).find((key) => key === text.value);
    return chosen === undefined ? err(notOffered(spec)) : ok(chosen);
  },
  posted: (answer, name) => ({ [name]: answer }),
  schema: z.custom<K>((answer) => typeof answer === "string"), // the walk compares it with the options there are
  show: (answer, known) => labelOf(options(known)[answer]),
  sample: (known) => keysOf(options(known))[0] as K,
});

export const keysOf = <K extends string>(options: Options<K>) => Object.keys(options) as K[];

export const labelOf = (option: Option | undefined) =>
  typeof option === "object" ? option.label : (option ?? "No longer offered");

export const notOffered = ({ missing, label, inFull = label }: Asked<boolean>) =>
  missing ?? `Select one of the answers shown to “${inFull}”`;

const onlyOne = <T>(values: readonly T[]) => (values.length === 1 ? values[0] : undefined);
