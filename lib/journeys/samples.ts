import type { Facts } from "#lib/kernel/facts.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { type Answers, isRevealed } from "./field.ts";
import type { Journey, Part } from "./journey.ts";
import { everyPage, knownAt, withAnswers } from "./loop.ts";
import { fieldsFor } from "./page.ts";
import { type FieldView, kindOf } from "./view.ts";

type JourneyJson = Pick<Journey, "slug" | "title" | "source" | "version"> & {
  readonly pages: readonly {
    readonly slug: string;
    readonly heading: string;
    readonly section: string;
    readonly fields: readonly FieldJson[];
  }[];
};
type FieldJson = {
  readonly name: string;
  readonly kind: FieldView["kind"];
  readonly label: string;
  readonly prompts?: readonly string[];
  readonly required: boolean;
  readonly sample: Texts;
};

/**
 * A journey as `/dev/journeys.json` lists it: all its pages, with what the form posts to answer them.
 *
 * Posting the samples page by page, to wherever each answer redirects, walks the longest path for the person whose
 * facts these are; pages that only other answers lead to are not met on the way, and a question that no sample reveals
 * posts nothing.
 * What the portal fills in by itself is left out.
 */
export function journeyAsJson(journey: Journey, facts: Facts): JourneyJson {
  const { slug, title, source, version } = journey;
  const given = sampleAnswers(journey, facts);
  return {
    slug,
    title,
    source,
    version,
    pages: everyPage(journey).map((page) => {
      const known = knownAt(page, { given, facts });
      const fields = Object.entries(page.fields).filter(([, { kind }]) => kind !== "fixed");
      const asked = fieldsFor(page, known);
      const isPut = (name: string): boolean => {
        const field = asked[name];
        if (!field || !isRevealed(field, known.given)) return false;
        return field.revealedBy === undefined || isPut(field.revealedBy.field);
      };
      return {
        slug: page.slug,
        heading: page.heading,
        section: page.section,
        fields: fields.map(([name, field]) => ({
          name,
          kind: kindOf(field, known),
          label: field.label,
          ...(field.prompts && { prompts: field.prompts }),
          required: field.missing !== undefined,
          sample: isPut(name) ? field.posted(known.given[name], name) : {},
        })),
      };
    }),
  };
}

/** The sample of every question, those off the longest path included; of each loop one item. */
export function sampleAnswers(journey: Pick<Part<unknown>, "pages">, facts: Facts): Answers {
  let given: Answers = {};
  for (const page of everyPage(journey)) {
    for (const [name, field] of Object.entries(page.fields)) {
      given = withAnswers(page, given, { [name]: field.sample(knownAt(page, { given, facts })) });
    }
  }
  return given;
}
