import type postgres from "postgres";
import type { Answers } from "#lib/journeys/field.ts";
import type { Texts } from "#lib/kernel/posted.ts";
import { formIn } from "../browser/posted-form.ts";

type Value = string | readonly string[] | File;
export type Form = Readonly<Record<string, Value>>;
export type Answer = { readonly status: number; readonly location: string; readonly body: string };

/** What is kept of a draft. */
type Kept = { readonly answers: Answers; readonly versions: Readonly<Record<string, number>> };

/** Somebody signed in who posts forms as a browser without JavaScript does, and a look at what was kept of them. */
export type Visit = {
  get(path: string): Promise<Answer>;
  post(path: string, form: Form): Promise<Answer>;
  /** What of the form of a page it posts unseen: the same until the draft is at another page. */
  unseen(path: string): Promise<Texts>;
  kept(draftPath: string): Promise<Kept>;
};

export function visitOf(url: string, cookies: ReadonlyMap<string, string>, admin: postgres.Sql): Visit {
  const headers = {
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    origin: url,
    "sec-fetch-site": "same-origin",
  };
  const ask = async (path: string, more: RequestInit = {}): Promise<Answer> => {
    const answer = await fetch(url + path, { redirect: "manual", headers, ...more });
    const location = (answer.headers.get("location") ?? "").replace(url, "");
    return { status: answer.status, location, body: await answer.text() };
  };
  const visit: Visit = {
    get: (path) => ask(path),
    post(path, form) {
      const body = new FormData();
      for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one);
      return ask(path, { method: "POST", body });
    },
    async unseen(path) {
      const form = formIn((await visit.get(path)).body);
      return Object.fromEntries(Object.entries(form).filter(([name]) => /^\$ACTION|^(version|opening)$/.test(name)));
    },
    async kept(draftPath) {
      const id = draftPath.split("/").at(-1) ?? "";
      const [row] = await admin`select answers, page_versions from drafts where id = ${id}`;
      return { answers: row?.answers ?? {}, versions: row?.page_versions ?? {} };
    },
  };
  return visit;
}
