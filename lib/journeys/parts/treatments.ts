import type { Answers, Field } from "../field.ts";
import { checkboxes } from "../fields/checkboxes.ts";
import { datetime } from "../fields/datetime.ts";
import { text } from "../fields/text.ts";
import { isBefore } from "../known-days.ts";

/** With the question for when it was given, and how errors name that. */
const kinds = {
  firstAid: ["First aid", "When was first aid given?", "The time of the first aid"],
  gp: ["A GP", "When did a GP see the person?", "The time that a GP saw the person"],
  call111: ["Advice from 111", "When did 111 give advice?", "The time of the advice from 111"],
  ambulance: ["An ambulance", "When did the ambulance come?", "The time that the ambulance came"],
  emergencyDepartment: [
    "A hospital’s emergency department",
    "When did the person come to the emergency department?",
    "The time at the emergency department",
  ],
  admitted: ["A stay in hospital", "When did the stay in hospital begin?", "The time that the stay in hospital began"],
  operation: ["An operation", "When was the operation?", "The time of the operation"],
} as const;
type Kind = keyof typeof kinds;
type Moments = { readonly [P in `${Kind}At`]: Field<string, true> };

/** What treatment an injury needed, and where. */
export const treatments = {
  treatments: checkboxes<Kind | "none" | "notKnown">({
    label: "What treatment was needed?",
    hint: "Select all that apply.",
    options: {
      ...(Object.fromEntries(Object.entries(kinds).map(([kind, [label]]) => [kind, label])) as Record<Kind, string>),
      none: { label: "None", alone: true },
      notKnown: { label: "Not known yet", alone: true },
    },
    missing: "Select what treatment was needed, or “None”",
    sample: Object.keys(kinds) as Kind[],
  }),
  treatedWhere: text({
    label: "Where was the person treated?",
    hint: "The kind of place, or the name of the hospital.",
    optional: true,
    sample: "Here, in their room",
  }),
};

/** When each was given, for a later page. */
export const treatmentTimes = Object.fromEntries(
  Object.entries(kinds).map(([kind, [, label, called]]) => [`${kind}At`, momentOf(label, called)]),
) as Moments;

/** Of each of these questions, whether it is put: only for a treatment that was given. */
export const whenTreated = Object.fromEntries(
  Object.keys(kinds).map((kind) => [
    `${kind}At`,
    ({ treatments: given }: { treatments?: readonly string[] }) => given?.includes(kind) ?? false,
  ]),
);

/** Those that are said to have been given before the injury. */
export const treatedBefore = (given: Answers, day: string | undefined, time: string | undefined) =>
  Object.fromEntries(
    Object.entries(kinds)
      .map(([kind, [, , called]]) => [`${kind}At`, called] as const)
      .filter(([name]) => isBefore(given[name] as string | null | undefined, day, time))
      .map(([name, called]) => [name, `${called} must be the same as or after the time of the injury`]),
  );

function momentOf(label: string, called: string): Field<string, true> {
  return datetime({
    label,
    called,
    optional: true,
    sample: -4,
  });
}
