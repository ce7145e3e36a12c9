import { config } from "#lib/kernel/config.ts";
import { hashOf } from "#lib/kernel/token.ts";

/** What is kept of the token of a link: with the secret, as Auth.js looks it up. */
export const linkHash = (token: string) => hashOf(`${token}${config().authSecret}`);
