import { headers } from "next/headers";

/** The nonce of this response: only scripts that name it run. */
export async function nonce(): Promise<string | undefined> {
  return /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];
}
