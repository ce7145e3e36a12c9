import type { Journey } from "../browser/journey.ts";
import type { Client } from "./client.ts";
import { expectAnswer, fill } from "./fill.ts";

const SHORTEST = "dols-outcome";
const NEW = "/portal/notifications/new";

/** The shortest journey there is, with a sample for each question. */
export async function journeyAt(url: string): Promise<Journey> {
  const journeys: Journey[] = await (await fetch(`${url}/dev/journeys.json`)).json();
  const journey = journeys.find(({ slug }) => slug === SHORTEST);
  if (!journey) throw new Error(`There is no journey ${SHORTEST}.`);
  return journey;
}

/** What the form of a page posts to give its sample answers. */
export function sampleOf({ pages }: Journey, page: string): Journey["pages"][number]["fields"][number]["sample"] {
  const fields = pages.find(({ slug }) => slug === page)?.fields;
  if (!fields) throw new Error(`The journey has no page ${page}.`);
  return Object.assign({}, ...fields.map(({ sample }) => sample));
}

/** A new draft with every page answered, or every page before one. Gives its path. */
export async function answeredDraft(client: Client, journey: Journey, upTo = "check-answers"): Promise<string> {
  const draft = await fill(client, NEW, { type: journey.slug });
  await answerPages(client, journey, draft, upTo);
  return draft;
}

/** Begins a draft, answers every page, checks, sends, and reads the proof. Gives how many question pages there were. */
export async function wholeJourney(client: Client, journey: Journey): Promise<number> {
  const draft = await fill(client, NEW, { type: journey.slug });
  expectAnswer(await client.get(draft), 200);
  const pages = await answerPages(client, journey, draft);
  const sent = await fill(client, `${draft}/check-answers`, { declaration: "agreed" });
  expectAnswer(await client.get(sent), 200);
  return pages;
}

/** Answers page after page, wherever each leads, as far as a page. Gives how many. */
async function answerPages(client: Client, journey: Journey, draft: string, upTo = "check-answers"): Promise<number> {
  let slug = journey.pages[0]?.slug ?? "";
  let pages = 0;
  for (; slug !== upTo; pages += 1) {
    const next = await fill(client, `${draft}/${slug}`, sampleOf(journey, slug));
    slug = next.split("/").at(-1) ?? "";
  }
  return pages;
}
