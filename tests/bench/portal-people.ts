import type postgres from "postgres";
import { type Client, clientOf } from "./client.ts";
import { type Contender, PEOPLE } from "./contender.ts";
import { largeProvider } from "./large-provider.ts";
import { answering, searching, stepping } from "./portal-acts.ts";
import { answeredDraft, journeyAt, wholeJourney } from "./portal-journey.ts";
import { signedIn } from "./portal-sign-in.ts";
import { reading } from "./reading.ts";

const MARGARET = "margaret.okafor@larkspur.example";
const HELEN = "helen.ward@regulator.example";
const PAGES = ["a2", "a3", "a5", "a8", "b1", "b4", "f2", "z5"]; // those that the floor has too

type Place = { readonly url: string; readonly admin: postgres.Sql };
type People = Pick<Contender, "people" | "weighed" | "journeyPages"> & { leave(): void };

/**
 * Margaret at several screens, each with a draft of her own in which every page is answered, somebody like her whose
 * provider has 300 more locations, and Helen at several.
 */
export async function portalPeople({ url, admin }: Place): Promise<People> {
  const journey = await journeyAt(url);
  const large = await largeProvider(admin, journey);
  const screens = (cookies?: Client["cookies"]) =>
    Array.from({ length: PEOPLE }, () => clientOf(url, "multipart", cookies));
  const [nobody, margaret] = [screens(), screens(await signedIn(url, MARGARET))];
  const [manyPlaces, helen] = [screens(await signedIn(url, large.email)), screens(await signedIn(url, HELEN))];

  const drafts = await Promise.all(margaret.map((client) => answeredDraft(client, journey)));
  const largeDrafts = await Promise.all(manyPlaces.map((client) => answeredDraft(client, large.journey)));
  const [one] = await Promise.all(margaret.map((client) => wholeJourney(client, journey)));
  const readers = (clients: readonly Client[], theirs: readonly string[]) =>
    clients.map((client, index) => reading(client, ...PAGES.map((page) => `${theirs[index]}/${page}`)));
  return {
    people: {
      "start page": nobody.map((client) => reading(client, "/")),
      "question pages": readers(margaret, drafts),
      "question pages, 300 more locations": readers(manyPlaces, largeDrafts),
      "answers posted": await Promise.all(
        margaret.map((client, index) => answering(client, { journey, draft: drafts[index] ?? "", pages: PAGES })),
      ),
      "a step in a browser": await Promise.all(
        margaret.map((client, index) => stepping(client, { journey, page: PAGES[index % PAGES.length] ?? "" })),
      ),
      "whole journey": margaret.map((client) => ({ client, act: () => wholeJourney(client, journey) })),
      inbox: helen.map((client) => reading(client, "/admin/inbox")),
      "register search": helen.map(searching),
    },
    weighed: {
      "the start page": { client: nobody[0]!, path: "/" },
      "a question page": { client: margaret[0]!, path: `${drafts[0]}/a5` },
      "the dashboard": { client: margaret[0]!, path: "/portal" },
      "the inbox": { client: helen[0]!, path: "/admin/inbox" },
    },
    journeyPages: one ?? 0,
    leave() {
      for (const client of [...nobody, ...margaret, ...manyPlaces, ...helen]) client.leave();
    },
  };
}
