import { headers } from "next/headers";
import { CLIENT_ADDRESS_HEADER } from "#lib/server/client-address.ts";

/**
 * The network a request comes from, for limits: an IPv4 address, or the /64 that one household or office has of IPv6.
 */
export async function clientNetwork(): Promise<string> {
  const address = (await headers()).get(CLIENT_ADDRESS_HEADER) ?? "unknown";
  if (!address.includes(":")) return address;
  const [front = "", back = ""] = address.split("::");
  const given = front.split(":").filter(Boolean);
  const missing = address.includes("::") ? 8 - given.length - back.split(":").filter(Boolean).length : 0;
  return `${[...given, ...Array<string>(missing).fill("0"), ...back.split(":").filter(Boolean)].slice(0, 4).join(":")}::/64`;
}
