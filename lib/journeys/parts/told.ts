import type { Field, Options } from "../field.ts";
import { checkboxes } from "../fields/checkboxes.ts";
import { date } from "../fields/date.ts";
import { text } from "../fields/text.ts";

const bodies = {
  council: { label: "The local authority’s safeguarding team", who: "Which council?" },
  police: { label: "The police", who: "Which police force?" },
  coroner: { label: "The coroner", who: "Which coroner’s area?" },
  commissioner: { label: "A commissioner or integrated care board", who: "Which one?" },
  family: {
    label: "The family, or someone who acts for the person",
    who: "What they are to the person, like daughter",
  },
  hse: { label: "The Health and Safety Executive (RIDDOR)", who: "Which office?" },
  professionalRegulator: { label: "A professional regulator", who: "Which regulator?" },
  dbs: { label: "The Disclosure and Barring Service", who: "Which team?" },
  other: { label: "Someone else", who: "Which organisation or role?" },
};

export type Body = keyof typeof bodies;
type Details<K extends Body> = { readonly [P in `${K}Who` | `${K}ToldOn` | `${K}Reference`]: Field<string, true> };

/** Who else has been told, of these, and what is known of each. */
export const othersTold = <const K extends Body>(among: readonly K[]) => ({
  othersTold: checkboxes<K | "noOneYet">({
    label: "Who else has been told?",
    hint: "Select all that apply.",
    options: { ...labelsOf(among), noOneYet: { label: "No one yet", alone: true } } as Options<K | "noOneYet">,
    missing: "Select who else has been told, or “No one yet”",
  }),
  ...(Object.assign({}, ...among.map(detailsOf)) as Details<K>),
});

export const everyBody = Object.keys(bodies) as readonly Body[];

const labelsOf = (among: readonly Body[]) => Object.fromEntries(among.map((body) => [body, bodies[body].label]));

function detailsOf(body: Body): Details<Body> {
  const revealedBy = { field: "othersTold", is: body };
  const details: Record<string, Field<string, true>> = {
    [`${body}Who`]: text({ label: bodies[body].who, optional: true, revealedBy, sample: "The team on duty" }),
    [`${body}ToldOn`]: date({ label: "Date they were told", past: true, optional: true, revealedBy, sample: -3 }),
    [`${body}Reference`]: text({
      label: "Their reference",
      optional: true,
      revealedBy,
      input: { width: 20 },
      sample: "REF-2041",
    }),
  };
  return details as Details<Body>;
}
