import { cookies } from "next/headers";
import { z } from "zod";
import { config } from "#lib/kernel/config.ts";
import { decrypted, encrypted } from "#lib/kernel/encrypted.ts";
import { cookieName, cookieOptions } from "./cookies.ts";

const KEPT_MINUTES = 60;
const name = () => cookieName("asked");
const instant = z.iso.datetime().transform((text) => new Date(text));

/** That a link was asked for: with what was typed, when, and what held it up, where something did. */
export type AskedFor = z.infer<typeof askedFor>;
const askedFor = z.object({
  email: z.string(),
  at: instant,
  wait: z.object({ of: z.enum(["address", "network"]), last: instant, until: instant }).optional(),
});

/**
 * Keeps what a link was asked for with, so that it can be shown, and whoever needs another need not type it again.
 * Source: WCAG 2.2, 3.3.7.
 *
 * It stands encrypted in a cookie, whether or not the address has an account, and never in a web address.
 */
export async function saveAsked(asked: AskedFor): Promise<void> {
  (await cookies()).set(name(), encrypted(JSON.stringify(asked), config().authSecret), {
    ...cookieOptions(),
    maxAge: KEPT_MINUTES * 60,
  });
}

/** What this browser asked for last, if it did lately. */
export async function savedAsked(): Promise<AskedFor | undefined> {
  const text = decrypted((await cookies()).get(name())?.value ?? "", config().authSecret);
  return text === undefined ? undefined : askedFor.safeParse(JSON.parse(text)).data;
}

/** The address that this browser asked with lately, else "". */
export const savedAddress = async (): Promise<string> => (await savedAsked())?.email ?? "";

/** Once somebody is in, the next person at this computer need not see who asked. */
export async function forgetAddress(): Promise<void> {
  (await cookies()).delete({ ...cookieOptions(), name: name() });
}
