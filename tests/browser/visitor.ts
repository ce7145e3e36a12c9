import { type APIResponse, request } from "@playwright/test";
import { type Fields, formIn, multipart } from "./posted-form.ts";
import type { Session } from "./sign-in.ts";

export type Answer = {
  readonly status: number;
  readonly location: string;
  readonly body: string;
  readonly headers: Record<string, string>;
};

/**
 * A browser without JavaScript, without a screen: it keeps cookies, follows nothing by itself, and shows answers as
 * they came.
 */
export type Visitor = {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  head(path: string): Promise<Answer>;
  post(path: string, fields: Fields, headers?: Record<string, string>): Promise<Answer>;
  /** Gets the page and posts its form with these answers in it. */
  fill(path: string, answers: Fields, headers?: Record<string, string>): Promise<Answer>;
  /** Posts the form of a page that was got before, to any path. */
  postFormOf(page: Answer, path: string, answers?: Fields, headers?: Record<string, string>): Promise<Answer>;
  session(): Promise<Session>;
  leave(): Promise<void>;
};

export async function openVisitor(url: string, session?: Session): Promise<Visitor> {
  const context = await request.newContext({
    baseURL: url,
    extraHTTPHeaders: { origin: url, "sec-fetch-site": "same-origin" },
    maxRedirects: 0,
    ...(session ? { storageState: session } : {}),
  });
  const visitor: Visitor = {
    get: async (path, headers = {}) => answerOf(await context.get(path, { headers })),
    head: async (path) => answerOf(await context.head(path)),
    post: async (path, fields, headers = {}) =>
      answerOf(await context.post(path, { multipart: multipart(fields), headers })),
    async fill(path, answers, headers = {}) {
      const { body } = await visitor.get(path, headers);
      return visitor.post(path, { ...formIn(body), ...answers }, headers);
    },
    postFormOf: ({ body }, path, answers = {}, headers = {}) =>
      visitor.post(path, { ...formIn(body), ...answers }, headers),
    session: () => context.storageState(),
    leave: () => context.dispose(),
  };
  return visitor;
}

async function answerOf(response: APIResponse): Promise<Answer> {
  const headers = response.headers();
  return { status: response.status(), location: headers.location ?? "", body: await response.text(), headers };
}
