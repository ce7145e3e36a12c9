import type { Journey } from "../browser/journey.ts";
import { formIn } from "../browser/posted-form.ts";
import { browserStep } from "./browser-step.ts";
import type { Answer, Client } from "./client.ts";
import type { Person } from "./contender.ts";
import { expectAnswer, fill } from "./fill.ts";
import { inTurn } from "./in-turn.ts";
import { answeredDraft, sampleOf } from "./portal-journey.ts";

type Fields = ReturnType<typeof sampleOf>;
type Post = (path: string, fields: Fields) => Promise<Answer>;

const SEARCHED = "larkspur house";

/** Saves the sample answers of these pages of a draft in turn, without JavaScript. */
export async function answering(
  client: Client,
  { journey, draft, pages }: { journey: Journey; draft: string; pages: readonly string[] },
): Promise<Person> {
  const post: Post = async (path, fields) => expectAnswer(await client.post(path, fields), 303);
  const acts = pages.map((page) => saving(client, { path: `${draft}/${page}`, sample: sampleOf(journey, page), post }));
  return { client, act: inTurn(await Promise.all(acts)) };
}

/** Saves a page of a draft of their own as a browser with JavaScript does, which then loads the page it is led to. */
export async function stepping(client: Client, { journey, page }: { journey: Journey; page: string }): Promise<Person> {
  const draft = await answeredDraft(client, journey, page);
  const post: Post = async (path, fields) => {
    const { form, headers } = browserStep(path, fields);
    const answer = expectAnswer(await client.post(path, form, headers), 200);
    const next = answer.location.split("/").at(-1) ?? "";
    const isNext = answer.location.startsWith(draft) && next !== page && answer.body === "";
    if (!isNext) throw new Error(`${path} leads to ${answer.location}: ${answer.body.slice(0, 300)}`);
    return expectAnswer(await client.get(answer.location), 200);
  };
  return { client, act: await saving(client, { path: `${draft}/${page}`, sample: sampleOf(journey, page), post }) };
}

/** Posts a search and reads what was found. */
export const searching = (client: Client): Person => ({
  client,
  act: async () => expectAnswer(await client.get(await fill(client, "/admin/register", { text: SEARCHED })), 200),
});

/** Saves the same answers again and again; each saving counts the page's version up. */
async function saving(
  client: Client,
  { path, sample, post }: { path: string; sample: Fields; post: Post },
): Promise<Person["act"]> {
  const form = { ...formIn((await client.get(path)).body), ...sample };
  let version = Number(form.version);
  return async () => {
    await post(path, { ...form, version: String(version) });
    version += 1;
  };
}
