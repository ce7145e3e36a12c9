import { personCode } from "#lib/journeys/fields/person-code.ts";
import { text } from "#lib/journeys/fields/text.ts";
import { textarea } from "#lib/journeys/fields/textarea.ts";
import { yesNo } from "#lib/journeys/fields/yes-no.ts";
import { part } from "#lib/journeys/journey.ts";
import { answersAfter } from "#lib/journeys/loop.ts";
import { notification } from "#lib/journeys/notification.ts";
import { parsePage, walk } from "#lib/journeys/walk.ts";
import { larkspur as facts, pathOf, typed } from "./larkspur.ts";

/** The heading of a journey that is there to be tested. */
export const heading = {
  slug: "brawl",
  letter: "x",
  title: "Brawl",
  source: "Regulation 0",
  version: 1,
  offeredAt: () => true,
};
export const someone = part()
  .page("b1", {
    heading: "Who is it?",
    fields: {
      code: personCode({ label: "Code", missing: "Enter their code" }),
      hurt: yesNo({ label: "Hurt?", missing: "Select yes if they were hurt" }),
    },
    check: ({ code }) => (code === "P-0" ? { code: "Enter another code" } : {}),
    warn: ({ code }) => code === "P-99" && "Look at the code.",
  })
  .pageWhen("b2", ({ hurt }) => hurt === "yes", {
    fields: { wound: text({ label: "Where?", missing: "Enter where" }) },
  })
  .build();
/** Somewhere there was a brawl, and several people were in it. */
export const brawl = notification(heading)
  .page("a1", { fields: { where: text({ label: "Where?", missing: "Enter where" }) } })
  .section("The people")
  .loop("b9", { name: "people", heading: "Person", item: someone })
  .section("The end")
  .pageWhen("c1", ({ people }) => people?.some(({ hurt }) => hurt === "yes") ?? false, {
    fields: { done: textarea({ label: "What did you do?", missing: "Enter what you did" }) },
  })
  .urgentWhen(({ people = [] }) => people.length > 2)
  .build();

export const first = { number: 1, code: "P-1", hurt: "no" };
export const second = { number: 2, code: "P-2", hurt: "yes", wound: "Hand" };
export const third = { number: 3, code: "P-3", hurt: "no" };
export const three = { where: "Hall", people: [first, second, third], peopleMore: "no", done: "Bandaged it" };

export const walked = (answers: object) => walk(brawl, { ...answers }, facts);
export const path = (answers: object) => pathOf(brawl, answers);
export const page = (slug: string, answers: object) => walked(answers).path.find((one) => one.slug === slug)!;
/** What the engine makes of what was posted for a page. */
export const parsed = (slug: string, values: Record<string, string>, answers: object) =>
  parsePage(page(slug, answers), typed(values), walked(answers));
/** The answers once a page is saved. */
export function saved(slug: string, values: Record<string, string>, answers: object) {
  const result = parsed(slug, values, answers);
  return result.ok ? answersAfter(page(slug, answers), { ...answers }, result.value) : result.error;
}
