import { BlockList, isIP } from "node:net";

/**
 * The request header that carries the address on to pages and actions. Whatever came under this name is overwritten.
 */
export const CLIENT_ADDRESS_HEADER = "x-portal-client-address";

export function trustedNetworks(proxies: readonly string[]): BlockList {
  const networks = new BlockList();
  for (const proxy of proxies) {
    const [address = "", bits] = proxy.split("/");
    networks.addSubnet(address, Number(bits ?? (isIP(address) === 6 ? 128 : 32)), familyOf(address));
  }
  return networks;
}

/**
 * Who is asking: the socket's address; behind a trusted proxy the last address of X-Forwarded-For that is not one
 * itself.
 *
 * What stands before that one was written by whoever asked, so it counts for nothing.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trusted: BlockList,
): string {
  let address = plain(socketAddress ?? "");
  for (const claimed of (forwardedFor ?? "").split(",").reverse()) {
    if (!isIP(address) || !trusted.check(address, familyOf(address))) break;
    const next = plain(claimed.trim());
    if (!isIP(next)) break;
    address = next;
  }
  return address;
}

const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, ""); // IPv4 on a socket of IPv6
const familyOf = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");
