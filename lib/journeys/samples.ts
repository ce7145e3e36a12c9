import type { Facts } from "#lib/kernel/facts.ts";
import { type Answers, isRevealed, type Posted } from "./field.ts";
import type { Journey, Part } from "./journey.ts";
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
  readonly required: boolean;
  readonly sample: Posted;
};

/**
 * A journey as `/dev/journeys.json` lists it: all its pages, with what the form posts to answer them.
 *
 * Posting the samples page by page, to wherever each answer redirects, walks the longest path for the person whose facts these
 * are; pages that only other answers lead to are not met on the way, and a question that no sample reveals posts nothing.
 * What the portal fills in by itself is left out.
 */
export function journeyAsJson({ slug, title, source, version, pages }: Journey, facts: Facts): JourneyJson {
  const given = sampleAnswers({ pages }, facts);
  return {
    slug,
    title,
    source,
    version,
    pages: pages.map(({ slug, heading, section, fields }) => ({
      slug,
      heading,
      section,
      fields: Object.entries(fields)
        .filter(([, { kind }]) => kind !== "fixed")
        .map(([name, field]) => ({
          name,
          kind: kindOf(field, { given, facts }),
          label: field.label,
          required: field.missing !== undefined,
          sample: isRevealed(field, given) ? field.posted(given[name], name) : {},
        })),
    })),
  };
}

/** The sample of every question, those off the longest path included. */
export function sampleAnswers({ pages }: Pick<Part<unknown>, "pages">, facts: Facts): Answers {
  let given: Answers = {};
  for (const [name, field] of pages.flatMap((page) => Object.entries(page.fields))) {
    given = { ...given, [name]: field.sample({ given, facts }) };
  }
  return given;
}
