import type { Journey } from "../browser/journey.ts";
import { formIn } from "../browser/posted-form.ts";
import { type Client, clientOf } from "./client.ts";
import { type Contender, PEOPLE, type Person } from "./contender.ts";
import { expectAnswer, fill } from "./fill.ts";
import { inTurn } from "./in-turn.ts";
import { answeredDraft, journeyAt, sampleOf, wholeJourney } from "./portal-journey.ts";
import { signedIn } from "./portal-sign-in.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const HELEN = "helen.ward@regulator.example";
const PAGES = ["a2", "a3", "a5", "a8", "b1", "b4", "f2", "z5"]; // those that the floor has too
const SEARCHED = "larkspur house";

type People = Pick<Contender, "people" | "journeyPages"> & { leave(): void };

/** Margaret at several screens, each with a draft of her own in which every page is answered, and Helen at several. */
export async function portalPeople(url: string): Promise<People> {
  const journey = await journeyAt(url);
  const screens = (cookies?: Client["cookies"]) =>
    Array.from({ length: PEOPLE }, () => clientOf(url, "multipart", cookies));
  const nobody = screens();
  const margaret = screens(await signedIn(url, MARGARET));
  const helen = screens(await signedIn(url, HELEN));

  const drafts = await Promise.all(margaret.map((client) => answeredDraft(client, journey)));
  const [one] = await Promise.all(margaret.map((client) => wholeJourney(client, journey)));
  return {
    people: {
      "start page": nobody.map((client) => reading(client, "/")),
      "question pages": margaret.map((client, index) =>
        reading(client, ...PAGES.map((page) => `${drafts[index]}/${page}`)),
      ),
      "answers posted": await Promise.all(
        margaret.map((client, index) => posting(client, drafts[index] ?? "", journey)),
      ),
      "whole journey": margaret.map((client) => ({ client, act: () => wholeJourney(client, journey) })),
      inbox: helen.map((client) => reading(client, "/admin/inbox")),
      "register search": helen.map(searching),
    },
    journeyPages: one ?? 0,
    leave() {
      for (const client of [...nobody, ...margaret, ...helen]) client.leave();
    },
  };
}

const reading = (client: Client, ...paths: readonly string[]): Person => ({
  client,
  act: inTurn(paths.map((path) => async () => expectAnswer(await client.get(path), 200))),
});

/** Saves the same answers again and again; each saving counts the page's version up. */
async function posting(client: Client, draft: string, journey: Journey): Promise<Person> {
  const pages = PAGES.map(async (page) => {
    const path = `${draft}/${page}`;
    const form = { ...formIn((await client.get(path)).body), ...sampleOf(journey, page) };
    let version = Number(form.version);
    return async () => {
      expectAnswer(await client.post(path, { ...form, version: String(version) }), 303);
      version += 1;
    };
  });
  return { client, act: inTurn(await Promise.all(pages)) };
}

/** Posts a search and reads what was found. */
const searching = (client: Client): Person => ({
  client,
  act: async () => expectAnswer(await client.get(await fill(client, "/admin/register", { text: SEARCHED })), 200),
});
