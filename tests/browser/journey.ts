import { expect, type Page } from "@playwright/test";
import type { Portal } from "./portal.ts";
import type { Visitor } from "./visitor.ts";

type Sample = Readonly<Record<string, string | readonly string[]>>;
type Question = { name: string; kind: string; label: string; required: boolean; sample: Sample };
export type Journey = {
  slug: string;
  title: string;
  /** Whose samples they are. */
  postedBy: string;
  pages: { slug: string; heading: string; section: string; fields: Question[] }[];
};

const MOST_PAGES = 80;

export async function journeyAt({ url }: Portal, slug: string): Promise<Journey> {
  const journeys: Journey[] = await (await fetch(`${url}/dev/journeys.json`)).json();
  return journeys.find((journey) => journey.slug === slug)!;
}

/** Begins a draft from the dashboard, as far as its task list. */
export async function beginDraft(page: Page, { title }: Journey, start = "Start a notification"): Promise<void> {
  await page.getByRole("button", { name: start }).click();
  await page.getByRole("radio", { name: title }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

/**
 * Answers page after page with the samples, wherever each leads, as far as check-answers. Gives the pages met, in
 * order.
 */
export async function answerAll(page: Page, journey: Journey): Promise<string[]> {
  const met: string[] = [];
  await page.locator("main a.govuk-button").last().click();
  await expect(page).toHaveURL(/\/drafts\/[^/]+\/./);
  for (let slug = slugOf(page.url()); slug !== "check-answers"; slug = slugOf(page.url())) {
    expect(met, "no page is asked twice").not.toContain(slug);
    met.push(slug);
    await fillPage(page, pageOf(journey, slug).fields);
    await saveAndContinue(page);
  }
  return met;
}

/**
 * Puts the samples into the boxes of a page. What a sample names and this person is not offered is answered by the
 * first there is.
 */
export async function fillPage(page: Page, questions: readonly Question[]): Promise<void> {
  for (const [input, value] of questions.flatMap(({ sample }) => Object.entries(sample))) {
    for (const one of [value].flat()) await fillBox(page, input, one);
  }
}

async function fillBox(page: Page, name: string, value: string): Promise<void> {
  const boxes = page.locator(`main [name="${name}"]`);
  await expect(boxes.first()).toBeAttached();
  if (!(await boxes.first().isVisible())) return; // beneath an option that its sample does not choose
  const kind = await boxes.first().evaluate((box) => ("type" in box ? String(box.type) : ""));
  if (kind === "radio" || kind === "checkbox") {
    const wanted = boxes.and(page.locator(`[value="${value}"]`));
    await ((await wanted.count()) > 0 ? wanted : boxes.first()).check();
  } else if (kind === "select-one") await boxes.selectOption(value);
  else await boxes.fill(value);
}

/** Presses the main button and waits for the page it leads to. */
export async function saveAndContinue(page: Page): Promise<void> {
  const before = page.url();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await expect(page, `a page follows ${slugOf(before)}`).not.toHaveURL(before);
}

/** A draft with every sample in it, ready to be checked and sent; made without a browser, for tests of what comes after. */
export async function draftReadyToSend(
  portal: Portal,
  visitor: Visitor,
  slug = "dols-outcome",
  kind = "notifications",
): Promise<string> {
  const draft = await newDraft(visitor, slug, kind);
  const [{ whose } = {}] = await portal.admin`
    select type || created_by || acted_as as whose from drafts where id = ${slugOf(draft)}`;
  const before = answered.get(portal) ?? new Map<string, Promise<Answered>>();
  answered.set(portal, before);
  const answers = before.get(whose);
  if (answers) await giveAnswers(portal, draft, await answers);
  else {
    const first = answerSamples(portal, visitor, draft, slug);
    before.set(whose, first);
    await first;
  }
  return draft;
}

/** A draft with the samples in it of every page before this one. */
export async function draftUpTo(portal: Portal, visitor: Visitor, slug: string, upTo: string): Promise<string> {
  const draft = await newDraft(visitor, slug);
  await postSamples(portal, visitor, { draft, slug, upTo });
  return draft;
}

type Way = { readonly draft: string; readonly slug: string; readonly upTo: string };

async function postSamples(portal: Portal, visitor: Visitor, { draft, slug, upTo }: Way): Promise<void> {
  const journey = await journeyAt(portal, slug);
  let { location } = await visitor.get(`${draft}/check-answers`);
  for (let pages = 0; !location.endsWith(`/${upTo}`) && pages < MOST_PAGES; pages++) {
    ({ location } = await visitor.fill(location, samplesOf(pageOf(journey, slugOf(location)).fields)));
  }
  expect(location).toBe(`${draft}/${upTo}`);
}

/** What the portal keeps of somebody's samples, as its columns hold it. */
type Answered = Readonly<Record<"answers" | "page_versions" | "page_saves", string>> & {
  readonly location_id: string | null;
};
/** Posted page by page for the first draft of a person and type, then given to the others: a journey is fifty requests. */
const answered = new WeakMap<Portal, Map<string, Promise<Answered>>>();

async function answerSamples(portal: Portal, visitor: Visitor, draft: string, slug: string): Promise<Answered> {
  await postSamples(portal, visitor, { draft, slug, upTo: "check-answers" });
  const [answers] = await portal.admin<Answered[]>`
    select answers::text, page_versions::text, page_saves::text, location_id from drafts where id = ${slugOf(draft)}`;
  return answers!;
}

const giveAnswers = ({ admin }: Portal, draft: string, { answers, page_versions, page_saves, location_id }: Answered) =>
  admin`
    update drafts set
      answers = ${answers}::text::jsonb, page_versions = ${page_versions}::text::jsonb,
      page_saves = ${page_saves}::text::jsonb, location_id = ${location_id}, revision = revision + 1
    where id = ${slugOf(draft)}`;

/** A new draft; gives its path. */
export async function newDraft(visitor: Visitor, slug = "dols-outcome", kind = "notifications"): Promise<string> {
  const { location } = await visitor.fill(`/portal/${kind}/new`, { type: slug });
  expect(location).toMatch(/^\/portal\/drafts\/[0-9a-f-]{36}$/);
  return location;
}

const samplesOf = (questions: readonly Question[]): Sample =>
  Object.assign({}, ...questions.map(({ sample }) => sample));

export function pageOf({ pages }: Journey, slug: string): Journey["pages"][number] {
  const page = pages.find((one) => one.slug === slug);
  if (!page) throw new Error(`The journey has no page ${slug}.`);
  return page;
}

/** The last part of an address: of a page its slug, of a draft its id. */
const slugOf = (address: string) => address.split("/").at(-1) ?? "";
