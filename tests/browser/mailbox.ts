import { expect } from "@playwright/test";
import type { Portal } from "./portal.ts";

export type Message = {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  links: string[];
  sentAt: string;
};

export async function messagesAt(url: string): Promise<Message[]> {
  const answer = await fetch(`${url}/dev/mailbox.json`);
  return await answer.json();
}

/**
 * Does something that has an email with such a subject sent to this address, and gives that email, never one that was
 * on its way before.
 */
export async function emailAfter(
  portal: Portal,
  to: string,
  subject: RegExp,
  cause: () => Promise<unknown>,
): Promise<Message> {
  const toThem = async () =>
    (await portal.mailbox()).filter((message) => message.to === to && subject.test(message.subject));
  await untilAllIsSent(portal);
  const before = (await toThem()).length;
  await cause();
  await expect.poll(async () => (await toThem()).length, { message: "an email arrives" }).toBeGreaterThan(before);
  const [newest] = await toThem();
  return newest!;
}

/** Waits until the worker has nothing left to send: from then on, what is not in the mailbox was not sent. */
export const untilAllIsSent = ({ admin }: Portal) =>
  expect
    .poll(async () => (await admin`select 1 from graphile_worker._private_jobs where attempts < max_attempts`).length, {
      message: "all is sent",
    })
    .toBe(0);
