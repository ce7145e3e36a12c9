import { setTimeout as pause } from "node:timers/promises";
import type { Message } from "../browser/mailbox.ts";
import { type Client, clientOf } from "./client.ts";
import { fill } from "./fill.ts";

/** The cookies of somebody of the cast who has signed in, by the link in the mailbox. */
export async function signedIn(url: string, email: string): Promise<Client["cookies"]> {
  const client = clientOf(url, "multipart");
  await fill(client, "/sign-in", { email });
  const link = await linkFor(url, email);
  await fill(client, link.replace(url, ""), {});
  client.leave();
  return client.cookies;
}

async function linkFor(url: string, email: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const messages: Message[] = await (await fetch(`${url}/dev/mailbox.json`)).json();
    const link = messages.find(({ to, subject }) => to === email && subject === "Your link to sign in")?.links[0];
    if (link) return link;
    await pause(100);
  }
  throw new Error(`No link came for ${email}.`);
}
