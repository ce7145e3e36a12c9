import type postgres from "postgres";
import { type Client, clientOf } from "./client.ts";
import { type Contender, PEOPLE } from "./contender.ts";
import { largeProvider } from "./large-provider.ts";
import { makeAccounts } from "./portal-accounts.ts";
import { answering, searching, stepping } from "./portal-acts.ts";
import { answeredDraft, journeyAt, wholeJourney } from "./portal-journey.ts";
import { signedIn } from "./portal-sign-in.ts";
import { reading } from "./reading.ts";

const LARKSPUR = "1-900000001";
const HELEN = "helen.ward@regulator.example";
const PAGES = ["a2", "a3", "b1", "f2", "f7", "b4", "a7", "z5"]; // as many as the floor has, and questions alike

type Place = { readonly url: string; readonly admin: postgres.Sql };
type People = Pick<Contender, "people" | "weighed" | "journeyPages"> & { leave(): void };

/**
 * Several people like Margaret, each with a draft of their own in which every page is answered, as many whose provider has
 * 300 more locations, and Helen at several screens.
 *
 * Whoever begins a draft is a person of their own: what one person begins twice within seconds is one draft.
 */
export async function portalPeople({ url, admin }: Place): Promise<People> {
  const journey = await journeyAt(url);
  await makeAccounts(admin, LARKSPUR, emailsOf("like.margaret"));
  const large = await largeProvider(admin, journey, emailsOf("many.locations"));
  const screens = (cookies?: Client["cookies"]) =>
    Array.from({ length: PEOPLE }, () => clientOf(url, "multipart", cookies));
  const people = (emails: readonly string[]) =>
    Promise.all(emails.map(async (email) => clientOf(url, "multipart", await signedIn(url, email))));
  const [margaret, manyPlaces] = [await people(emailsOf("like.margaret")), await people(emailsOf("many.locations"))];
  const [nobody, helen] = [screens(), screens(await signedIn(url, HELEN))];

  const drafts = await Promise.all(margaret.map((client) => answeredDraft(client, journey)));
  const largeDrafts = await Promise.all(manyPlaces.map((client) => answeredDraft(client, large)));
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
      "a question page": { client: margaret[0]!, path: `${drafts[0]}/a3` },
      "the dashboard": { client: margaret[0]!, path: "/portal" },
      "the inbox": { client: helen[0]!, path: "/admin/inbox" },
    },
    journeyPages: one ?? 0,
    leave() {
      for (const client of [...nobody, ...margaret, ...manyPlaces, ...helen]) client.leave();
    },
  };
}

const emailsOf = (name: string) => Array.from({ length: PEOPLE }, (_, index) => `${name}.${index}@bench.example`);
