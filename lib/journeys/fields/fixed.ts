import { z } from "zod";
import { ok } from "#lib/kernel/result.ts";
import type { Field, Known } from "../field.ts";

type Spec = { label: string; value: (known: Known) => string };

/**
 * Not asked but told: what the portal knows already, shown on the page and sent with the answers. Left blank where it
 * knows nothing.
 */
export const fixed = ({ label, value }: Spec): Field<string, true> => ({
  kind: "fixed",
  label,
  inFull: label,
  hint: undefined,
  missing: undefined,
  optional: true,
  revealedBy: undefined,
  holds: "freeText",
  summary: false,
  mayName: true,
  inputs: [],
  prefill: value,
  parse: (_posted, _name, known) => ok(value(known) || undefined),
  posted: () => ({}),
  schema: z.string().min(1),
  show: (answer) => answer,
  sample: value,
});
