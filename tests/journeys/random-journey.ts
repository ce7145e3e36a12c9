import fc from "fast-check";
import type { Answers, Asked, Field, Fields } from "#lib/journeys/field.ts";
import { checkboxes } from "#lib/journeys/fields/checkboxes.ts";
import { date } from "#lib/journeys/fields/date.ts";
import { datetime } from "#lib/journeys/fields/datetime.ts";
import { location } from "#lib/journeys/fields/location.ts";
import { radios } from "#lib/journeys/fields/radios.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { time } from "#lib/journeys/fields/time.ts";
import { wholeNumber } from "#lib/journeys/fields/whole-number.ts";
import { type Journey, type Part, part } from "#lib/journeys/journey.ts";
import { notification } from "#lib/journeys/notification.ts";

/** A rule about an earlier answer: the `about`th of those before it, counted round. */
type Rule = { readonly about: number; readonly is: "given" | "absent" | "first" | "second" };
type Kind = "radios" | "checkboxes" | "text" | "textarea" | "date" | "time" | "datetime" | "number" | "location";
type PlannedField = {
  readonly kind: Kind;
  readonly optional: boolean;
  readonly notKnown: boolean;
  readonly isRevealed: boolean;
  readonly onlyWhen: Rule | null;
};
type PlannedPage = {
  readonly fields: readonly PlannedField[];
  readonly when: Rule | null;
  readonly check: Rule | null;
};
type Plan = readonly (PlannedPage & { readonly items: readonly PlannedPage[]; readonly isPart: boolean })[];

const options = { first: "First", second: "Second", third: "Third" };

const rule = fc.record<Rule>({ about: fc.nat(20), is: fc.constantFrom("given", "absent", "first", "second") });
const field = fc.record<PlannedField>({
  kind: fc.constantFrom(
    "radios",
    "radios",
    "checkboxes",
    "text",
    "textarea",
    "date",
    "time",
    "datetime",
    "number",
    "location",
  ),
  optional: fc.boolean(),
  notKnown: fc.boolean(),
  isRevealed: fc.boolean(),
  onlyWhen: fc.option(rule, { freq: 4 }),
});
const page = fc.record<PlannedPage>({
  fields: fc.array(field, { minLength: 1, maxLength: 4 }),
  when: fc.option(rule),
  check: fc.option(rule),
});
const items = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.array(page, { minLength: 1, maxLength: 3 }) },
);
const plan: fc.Arbitrary<Plan> = fc.array(
  fc.tuple(page, items, fc.boolean()).map(([one, items, isPart]) => ({ ...one, items, isPart })),
  { minLength: 1, maxLength: 6 },
);

/**
 * Definitions of all that the builder knows: conditions of pages, questions and parts, revealed questions, checks across
 * pages, loops, "not known".
 */
export const randomJourney: fc.Arbitrary<Journey> = plan.map(built);

/** The builder, without the types by which authors are kept from reading later answers. */
type Loose = {
  section(title: string): Loose;
  page(slug: string, spec: object): Loose;
  pageWhen(slug: string, condition: (answers: Answers) => boolean, spec: object): Loose;
  includeWhen(condition: (answers: Answers) => boolean, part: Journey & Part<unknown>): Loose;
  loop(slug: string, spec: object): Loose;
  loopWhen(slug: string, condition: (answers: Answers) => boolean, spec: object): Loose;
  build(): Journey & Part<unknown>;
};

function built(pages: Plan): Journey {
  const heading = {
    slug: "random",
    letter: "x",
    title: "Random",
    source: "Regulation 0",
    version: 1,
    offeredAt: () => true,
  };
  const before: string[] = [];
  let builder = notification(heading) as unknown as Loose;
  for (const [index, planned] of pages.entries()) {
    builder = builder.section(`Section ${Math.floor(index / 2)}`);
    builder =
      planned.items.length > 0
        ? withLoop(builder, index, planned, before)
        : planned.isPart
          ? withPart(builder, `p${index}`, planned, before)
          : withPage(builder, `p${index}`, planned, before);
  }
  return builder.build();
}

function withPage(
  builder: Loose,
  slug: string,
  { fields: planned, when, check }: PlannedPage,
  before: string[],
): Loose {
  const fields = check ? [...planned, checked] : planned;
  const condition = ruleOn(when, before);
  const names = fields.map((_, index) => `${slug}q${index}`);
  const questions: Fields = Object.fromEntries(
    fields.map((one, index) => [names[index], fieldOf(one, names.slice(0, index), fields)]),
  );
  const rules = fields.flatMap(({ onlyWhen }, index) => {
    const isMet = ruleOn(onlyWhen, before);
    return isMet ? [[names[index], isMet]] : [];
  });
  before.push(...names);
  const last = names.at(-1) ?? "";
  const isWrong = ruleOn(check, before.slice(0, -1));
  const spec = {
    heading: slug,
    fields: questions,
    onlyWhen: Object.fromEntries(rules),
    check: (answers: Answers) => (answers[last] === "first" && isWrong?.(answers) ? { [last]: "Select another" } : {}),
    warn: (answers: Answers) => answers[last] === "second" && "Look at it again.",
  };
  return condition ? builder.pageWhen(slug, condition, spec) : builder.page(slug, spec);
}

/** A page as a part that some are asked. */
function withPart(builder: Loose, slug: string, planned: Plan[number], before: string[]): Loose {
  const condition = ruleOn(planned.when, before) ?? (() => true);
  const own = withPage(part() as unknown as Loose, slug, { ...planned, when: null }, before);
  return builder.includeWhen(condition, own.build());
}

function withLoop(builder: Loose, index: number, { when, items }: Plan[number], before: string[]): Loose {
  const condition = ruleOn(when, before);
  const within: string[] = [];
  let item = part() as unknown as Loose;
  for (const [page, planned] of items.entries())
    item = withPage(item, `i${index}p${page}`, page === 0 ? { ...planned, when: null } : planned, within);
  const spec = { name: `loop${index}`, heading: "Thing", max: 4, item: item.build() };
  before.push(spec.name);
  return condition ? builder.loopWhen(`l${index}`, condition, spec) : builder.loop(`l${index}`, spec);
}

function ruleOn(rule: Rule | null, before: readonly string[]): ((answers: Answers) => boolean) | undefined {
  const name = before[(rule?.about ?? 0) % (before.length || 1)];
  if (!rule || name === undefined) return undefined;
  return (answers) => {
    const answer = answers[name];
    if (rule.is === "given") return answer !== undefined && answer !== null;
    if (rule.is === "absent") return answer === undefined || answer === null;
    return JSON.stringify(answer ?? "").includes(`"${rule.is}"`);
  };
}

function fieldOf(planned: PlannedField, before: readonly string[], fields: readonly PlannedField[]): Field<unknown> {
  const revealer = before.findLast(
    (_name, index) => fields[index]?.kind === "radios" || fields[index]?.kind === "checkboxes",
  );
  const revealed =
    planned.isRevealed && revealer !== undefined ? { revealedBy: { field: revealer, is: "second" } } : {};
  const notKnown = planned.notKnown ? { notKnown: "I do not know" } : {};
  const asked = {
    label: "Question",
    ...revealed,
    ...(planned.optional ? { optional: true as const } : { missing: "Answer it" }),
  };
  return kinds[planned.kind]({ ...asked, ...notKnown } as Asked<false>);
}

/** The question of a check: with one of its answers any journey can go on. */
const checked: PlannedField = {
  ...{ kind: "radios", optional: false, notKnown: false, isRevealed: false, onlyWhen: null },
};

type Make = (asked: Asked<false>) => Field<unknown>;
const kinds: Record<Kind, Make> = {
  radios: (asked) => radios({ ...asked, options }) as Field<unknown>,
  checkboxes: (asked) =>
    checkboxes({ ...asked, options: { ...options, none: { label: "None", alone: true } } }) as Field<unknown>,
  text: (asked) => text(asked) as Field<unknown>,
  textarea: (asked) => textarea(asked) as Field<unknown>,
  date: (asked) => date(asked) as Field<unknown>,
  time: (asked) => time({ ...asked, on: "noDate" }) as Field<unknown>,
  datetime: (asked) => datetime(asked) as Field<unknown>,
  number: (asked) => wholeNumber({ ...asked, max: 99 }) as Field<unknown>,
  location: (asked) => location({ ...asked, offeredAt: () => true }) as Field<unknown>,
};
