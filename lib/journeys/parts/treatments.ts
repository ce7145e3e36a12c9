import type { Field } from "../field.ts";
import { checkboxes } from "../fields/checkboxes.ts";
import { datetime } from "../fields/datetime.ts";
import { text } from "../fields/text.ts";

const kinds = {
  firstAid: "First aid",
  gp: "A GP",
  call111: "Advice from 111",
  ambulance: "An ambulance",
  emergencyDepartment: "A hospital’s emergency department",
  admitted: "A stay in hospital",
  operation: "An operation",
} as const;
type Kind = keyof typeof kinds;
type Moments = { readonly [P in `${Kind}At`]: Field<string, true> };

/** What treatment an injury needed, when and where. */
export const treatments = {
  treatments: checkboxes({
    label: "What treatment was needed?",
    hint: "Select all that apply.",
    options: { ...kinds, none: { label: "None", alone: true }, notKnown: { label: "Not known", alone: true } },
    missing: "Select what treatment was needed, or “None”",
  }),
  ...(Object.fromEntries(Object.keys(kinds).map((kind) => [`${kind}At`, momentOf(kind)])) as Moments),
  treatedWhere: text({
    label: "Where was the person treated?",
    hint: "The kind of place, or the name of the hospital.",
    optional: true,
    sample: "Here, in their room",
  }),
};

function momentOf(kind: string): Field<string, true> {
  return datetime({
    label: "When?",
    called: "When the treatment was given",
    hint: "If you know it. For example, 27 3 2026 at 2:30pm.",
    optional: true,
    revealedBy: { field: "treatments", is: kind },
    sample: -4,
  });
}
