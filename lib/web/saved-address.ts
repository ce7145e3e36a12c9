import { cookies } from "next/headers";
import { config } from "#lib/kernel/config.ts";
import { decrypted, encrypted } from "#lib/kernel/encrypted.ts";
import { cookieName, cookieOptions } from "./cookies.ts";

const KEPT_MINUTES = 60;
const name = () => cookieName("address");

/**
 * Keeps the address that a link was asked for, so that whoever needs another need not type it again. Source: WCAG 2.2,
 * 3.3.7.
 *
 * It stands encrypted in a cookie, whether or not it has an account, and never in a web address.
 */
export async function saveAddress(email: string): Promise<void> {
  (await cookies()).set(name(), encrypted(email, config().authSecret), {
    ...cookieOptions(),
    maxAge: KEPT_MINUTES * 60,
  });
}

/** The address that this browser asked with lately, else "". */
export async function savedAddress(): Promise<string> {
  return decrypted((await cookies()).get(name())?.value ?? "", config().authSecret) ?? "";
}

/** Once somebody is in, the next person at this computer need not see who asked. */
export async function forgetAddress(): Promise<void> {
  (await cookies()).delete({ ...cookieOptions(), name: name() });
}
