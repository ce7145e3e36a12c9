import type { IncomingHttpHeaders } from "node:http";
import { CLIENT_ADDRESS_HEADER } from "./client-address.ts";

export const REQUEST_ID_HEADER = "x-portal-request-id";

type Known = { address: string; requestId: string; policy: string; portalUrl: string; isDevelopment: boolean };

/**
 * The headers as pages may see them: none that outsiders could use to change how a request is taken, and ours.
 *
 * No browser sends a header that begins with `x-`; those that Next and Auth.js believe in do.
 */
export function cleanHeaders(
  headers: IncomingHttpHeaders,
  { address, requestId, policy, portalUrl, isDevelopment }: Known,
): IncomingHttpHeaders {
  const { protocol, host } = new URL(portalUrl);
  const kept = Object.entries(headers).filter(
    ([name]) => isHarmless(name) || (isDevelopment && name.startsWith("x-nextjs-")),
  );
  return {
    ...Object.fromEntries(kept),
    host,
    "content-security-policy": policy,
    "x-forwarded-host": host,
    "x-forwarded-proto": protocol.slice(0, -1),
    "x-forwarded-for": address,
    [CLIENT_ADDRESS_HEADER]: address,
    [REQUEST_ID_HEADER]: requestId,
  };
}

const isHarmless = (name: string) => !/^(x-|forwarded$|content-security-policy|next-resume$)/.test(name);
