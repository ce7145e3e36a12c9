import type { Answers, Field, Known, Options } from "../field.ts";
import { checkboxes } from "../fields/checkboxes.ts";
import { date } from "../fields/date.ts";
import { radios } from "../fields/radios.ts";
import { text } from "../fields/text.ts";
import { textarea } from "../fields/textarea.ts";
import { part } from "../journey.ts";
import { isLater } from "../known-days.ts";
import { chosenLocation } from "../registered-for.ts";

type Named = {
  readonly label: string;
  /** The question for which of them it was, where there are several. */
  readonly which?: string;
  readonly hint?: string;
  /** Who they are in the middle of a sentence. */
  readonly who: string;
  readonly areMany?: true;
  readonly giveNoReference?: true;
};

const bodies = {
  council: {
    label: "The local authority’s safeguarding team",
    which: "Which council’s safeguarding team was told?",
    who: "the safeguarding team",
  },
  police: { label: "The police", which: "Which police force was told?", who: "the police", areMany: true },
  coroner: { label: "The coroner", which: "The coroner of which area was told?", who: "the coroner" },
  commissioner: {
    label: "A commissioner or integrated care board",
    which: "Which commissioner or integrated care board was told?",
    who: "the commissioner or board",
  },
  family: {
    label: "The family, or someone who acts for the person",
    which: "Who of the family, or acting for the person, was told?",
    hint: "What they are to the person, like daughter. Not their name.",
    who: "the family",
    giveNoReference: true,
  },
  families: {
    label: "Families, or those who act for people",
    who: "the families",
    areMany: true,
    giveNoReference: true,
  },
  nearestRelative: { label: "The nearest relative", who: "the nearest relative", giveNoReference: true },
  justice: { label: "The Ministry of Justice", who: "the Ministry of Justice" },
  victims: {
    label: "People whom the person harmed before, through a victim liaison officer",
    who: "the victim liaison officer",
  },
  hse: { label: "The Health and Safety Executive (RIDDOR)", who: "the Health and Safety Executive" },
  professionalRegulator: {
    label: "A professional regulator",
    which: "Which professional regulator was told?",
    who: "the professional regulator",
  },
  dbs: { label: "The Disclosure and Barring Service", who: "the Disclosure and Barring Service" },
  landlord: { label: "The landlord", who: "the landlord" },
  utility: {
    label: "An energy, water or telephone company",
    which: "Which energy, water or telephone company was told?",
    who: "the company",
  },
  fireService: {
    label: "The fire and rescue service",
    which: "Which fire and rescue service was told?",
    who: "the fire and rescue service",
  },
  healthSecurity: { label: "The UK Health Security Agency", who: "the UK Health Security Agency" },
  other: { label: "Someone else", which: "Which other organisation or role was told?", who: "the other organisation" },
} satisfies Record<string, Named>;

export type Body = keyof typeof bodies;
type Details = Readonly<Record<string, Field<string>>>;

type Rules<K extends Body> = {
  /** Whom the pages before do not ask about already. */
  readonly bodies: readonly K[];
  /** "Have you told …?" Left out where nothing is owed to the person: then nobody is asked whether they know. */
  readonly candour?: string;
  /** Answers to that question besides "Yes", "No" and "It does not apply here". */
  readonly candourToo?: Options;
  /** In place of "Who else has been told?". */
  readonly question?: string;
  /** The name of the answer that says on which day it happened. */
  readonly happenedOn: string;
  /** What to look at again about who was told. */
  readonly warn?: (given: Answers) => string | false;
};

/** Whether the person or those around them know, who else has been told, and of those that were, when and as what. */
export const told = <const K extends Body>({ bodies: among, happenedOn, warn = () => false, ...rules }: Rules<K>) =>
  part()
    .section("What you have done")
    .page("z3", {
      heading: "Who has been told",
      fields: {
        ...candourOf(rules),
        othersTold: checkboxes<K | "noOneYet">({
          label: rules.question ?? "Who else has been told?",
          hint: "Select all that apply.",
          options: { ...labelsOf(among), noOneYet: { label: "No one yet", alone: true } } as Options<K | "noOneYet">,
          missing: "Select who has been told, or “No one yet”",
          sample: among.slice(0, 2),
        }),
      },
      warn,
    })
    .page("z4", {
      heading: "Who was told, and when",
      fields: Object.assign({}, ...among.map(detailsOf)) as Details,
      onlyWhen: Object.fromEntries(
        among.flatMap((body) =>
          Object.keys(detailsOf(body)).map((name) => [name, ({ othersTold }: Answers) => isAmong(othersTold, body)]),
        ),
      ),
      warn: (given: Answers) =>
        among.some((body) => isLater(dayIn(given, happenedOn), dayIn(given, `${body}ToldOn`))) &&
        "Somebody is said to have been told before it happened. Check the dates.",
    })
    .build();

type Candour = Pick<Rules<never>, "candour" | "candourToo">;

const candourOf = ({ candour, candourToo = {} }: Candour): Details =>
  candour === undefined
    ? {}
    : {
        candour: radios<string>({
          label: candour,
          hint: "If something went wrong, say sorry to them too.",
          options: { yes: "Yes", no: "No", ...candourToo, notApplicable: "It does not apply here" },
          missing: "Select yes if you have told them",
          sample: "no",
        }),
        candourNotYet: textarea({
          label: "Why not?",
          inFull: candour.replace(/^Have you/, "Why have you not"),
          prompts: ["what you have tried", "when you will try again"],
          missing: "Enter why you have not told them",
          revealedBy: { field: "candour", is: "no" },
          sample: "We are still trying to reach the family.",
        }),
      };

export const everyBody = Object.keys(bodies) as readonly Body[];

const labelsOf = (among: readonly Body[]) => Object.fromEntries(among.map((body) => [body, bodies[body].label]));

function detailsOf(body: Body): Details {
  const { which, hint, who, areMany, giveNoReference }: Named = bodies[body];
  const were = areMany ? "were" : "was";
  return {
    ...(which && {
      [`${body}Who`]: text({
        label: which,
        ...(hint && { hint }),
        optional: true,
        sample: "The team on duty",
        ...(body === "council" && { prefill: councilThere }),
      }),
    }),
    [`${body}ToldOn`]: date({
      label: `When ${were} ${who} told?`,
      called: `The date ${who} ${were} told`,
      hint: "", // an example beside each of many would make the page long
      past: true,
      optional: true,
      sample: -3,
    }),
    ...(!giveNoReference && {
      [`${body}Reference`]: text({
        label: `Reference from ${who}`,
        optional: true,
        input: { width: 20 },
        sample: "REF-2041",
      }),
    }),
  };
}

/** That of the place, until somebody says another. */
const councilThere = (known: Known) => chosenLocation(known)?.localAuthority ?? "";

const isAmong = (answer: unknown, body: Body) => Array.isArray(answer) && answer.includes(body);

const dayIn = (given: Answers, name: string) => {
  const answer = given[name];
  return typeof answer === "string" ? answer : undefined;
};
