import { test as base, type Page } from "@playwright/test";
import type postgres from "postgres";
import { cloneOf } from "./database-clone.ts";
import { type Message, messagesAt } from "./mailbox.ts";
import { freePort, startServer } from "./server-process.ts";
import { type Session, sessionOf } from "./sign-in.ts";
import { openVisitor, type Visitor } from "./visitor.ts";

/** A running portal with a database of its own. */
export type Portal = {
  readonly url: string;
  readonly admin: postgres.Sql;
  readonly settings: Readonly<Record<string, string>>;
  start(): Promise<void>;
  /** As kill -9 of the server; `start` then starts it again at the same address. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** What the server has printed since it was started last. */
  said(): string;
  /** The demo mailbox, newest first. */
  mailbox(): Promise<Message[]>;
  /** Somebody signed in, once for all tests of this portal: of their links one a minute is sent. */
  session(email: string): Promise<Session>;
};

type Fixtures = {
  /** A page of somebody who is signed in; of nobody without an address. Each has a browser of its own. */
  as: (email?: string) => Promise<Page>;
  /** The same without a browser: requests as one would make them without JavaScript, answers unrendered. */
  visitor: (email?: string) => Promise<Visitor>;
};

/** `folder` has the sources it is started from, where they are not ours. */
export async function makePortal(template: "empty" | "seeded", folder?: string): Promise<Portal> {
  const { settings, admin, drop } = await cloneOf(template);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const sessions = new Map<string, Promise<Session>>();
  let server: Awaited<ReturnType<typeof startServer>> | undefined;
  const portal: Portal = {
    url,
    admin,
    settings,
    async start() {
      server = await startServer({ ...settings, PORT: String(port), PORTAL_URL: url }, folder);
    },
    async kill() {
      await server?.kill();
      server = undefined;
    },
    async close() {
      await server?.stop();
      await drop();
    },
    said: () => server?.said() ?? "",
    mailbox: () => messagesAt(url),
    session(email) {
      const session = sessions.get(email) ?? sessionOf(portal, email);
      sessions.set(email, session);
      return session;
    },
  };
  return portal;
}

export const test = base.extend<Fixtures, { portal: Portal }>({
  portal: [
    async ({ browserName: _ }, use) => {
      const portal = await makePortal("seeded");
      await portal.start();
      await use(portal);
      await portal.close();
    },
    { scope: "worker" },
  ],
  baseURL: ({ portal }, use) => use(portal.url),
  async as({ portal, browser }, use) {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (email) => {
      const context = await browser.newContext(email ? { storageState: await portal.session(email) } : {});
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  async visitor({ portal }, use) {
    const visitors: Visitor[] = [];
    await use(async (email) => {
      const visitor = await openVisitor(portal.url, email ? await portal.session(email) : undefined);
      visitors.push(visitor);
      return visitor;
    });
    for (const visitor of visitors) await visitor.leave();
  },
});
