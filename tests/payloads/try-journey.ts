import type { Answers, Field } from "#lib/journeys/field.ts";
import type { Journey } from "#lib/journeys/journey.ts";
import { everyPage, knownAt } from "#lib/journeys/loop.ts";
import { fieldsFor, type Page } from "#lib/journeys/page.ts";
import { sampleAnswers } from "#lib/journeys/samples.ts";
import type { Facts } from "#lib/kernel/facts.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import type { Journey as JourneyJson } from "../browser/journey.ts";
import type { Trial } from "./judge.ts";
import { tryPage } from "./try-page.ts";
import type { Visit } from "./visit.ts";

type Fields = Readonly<Record<string, Field<unknown>>>;
type Asked = { readonly fields: Fields; readonly form: Texts };

/** All trials of a journey on its longest path, and the questions that stand off it. */
export async function tryJourney(visit: Visit, journey: Journey, json: JourneyJson, facts: Facts) {
  const given = sampleAnswers(journey, facts);
  const started = await visit.unseen("/portal/notifications/new");
  const { location: draft } = await visit.post("/portal/notifications/new", { ...started, type: journey.slug });
  if (!draft.startsWith("/portal/drafts/")) throw new Error(`${journey.slug} could not be begun: ${draft}`);
  const trials: Trial[] = [];
  const tried = new Set<string>();
  let { location } = await visit.get(`${draft}/check-answers`);
  for (let slug = slugOf(location); slug !== "check-answers"; slug = slugOf(location)) {
    const page = everyPage(journey).find((one) => one.slug === slug) as Page;
    const samples = Object.assign(
      {},
      ...(json.pages.find((one) => one.slug === slug)?.fields ?? []).map((one) => one.sample),
    );
    for (const { fields, form } of askedOn(page, samples, given, facts)) {
      for (const name of Object.keys(fields)) tried.add(name);
      const known = knownAt(page, { given, facts });
      trials.push(...(await tryPage({ visit, draft, page, form, fields, known })));
    }
    const { versions } = await visit.kept(draft);
    const unseen = await visit.unseen(`${draft}/${slug}`);
    ({ location } = await visit.post(`${draft}/${slug}`, {
      ...samples,
      ...unseen,
      version: String(versions[slug] ?? 0),
    }));
    if (slugOf(location) === "names") ({ location } = await visit.get(`${draft}/check-answers`));
    if (!location || slugOf(location) === slug) throw new Error(`${journey.slug} stays on ${slug}: ${location}`);
  }
  const all = everyPage(journey).flatMap(({ fields }) =>
    Object.keys(fields).filter((name) => fields[name]?.kind !== "fixed"),
  );
  return { trials, left: all.filter((name) => !tried.has(name)) };
}

const slugOf = (address: string) => address.split("/").at(-1) ?? "";

/** The questions that the samples show, and those beneath each option that no sample chooses. */
function askedOn(page: Page, samples: Texts, given: Answers, facts: Facts): readonly Asked[] {
  const known = knownAt(page, { given, facts });
  const isShown = (name: string) => Object.keys(samples).some((box) => box === name || box.startsWith(`${name}-`));
  const asked = Object.entries(fieldsFor(page, known));
  const shown = asked.filter(([name, { kind }]) => isShown(name) && kind !== "fixed");
  const hidden = asked.filter(([name, { revealedBy }]) => revealedBy && !isShown(name) && isShown(revealedBy.field));
  const beneath = [...Map.groupBy(hidden, ([, { revealedBy }]) => `${revealedBy?.field} ${revealedBy?.is}`).values()];
  return [
    { fields: Object.fromEntries(shown), form: samples },
    ...beneath.map((fields) => {
      const { field = "", is = "" } = fields[0]?.[1].revealedBy ?? {};
      const posted = fields.map(([name, one]) => one.posted(known.given[name], name));
      const chosen = { [field]: page.fields[field]?.kind === "checkboxes" ? [is] : is };
      return { fields: Object.fromEntries(fields), form: Object.assign({}, samples, chosen, ...posted) };
    }),
  ];
}
