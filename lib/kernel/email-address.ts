import { domainToASCII, domainToUnicode } from "node:url";
import { asAddress } from "./pasted-text.ts";

const LONGEST = 254; // RFC 5321, 4.5.3.1.3
const LONGEST_LOCAL_PART = 64;
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/**
 * The one form in which addresses are kept and compared: lower case, without what came along when it was copied, an
 * international domain as its A-labels. Undefined for whatever else mail programs accept: display names, quotes,
 * comments, lists, IP addresses.
 *
 * An address in this form is ASCII, and mail goes to this form alone, never to what was typed. Letters and figures of
 * full width are the same ones wider (RFC 8265, width mapping), so they are mapped. Whatever else Unicode calls
 * compatible with an ASCII character is refused, a full-width @ or full stop above all: two people could otherwise end
 * up with one address.
 */
export function emailAddress(typed: string): string | undefined {
  if (typed.length > 2 * LONGEST) return undefined; // before any pattern sees it
  const text = asAddress(typed);
  if (text.length > LONGEST || text.normalize("NFKC") !== text) return undefined;

  const at = text.indexOf("@");
  const [localPart, domain] = [text.slice(0, at), asciiDomain(text.slice(at + 1).toLowerCase())];
  if (at < 1 || localPart.length > LONGEST_LOCAL_PART || !LOCAL_PART.test(localPart) || !domain) return undefined;

  const address = `${localPart.toLowerCase()}@${domain}`;
  return address.length <= LONGEST ? address : undefined;
}

/** Undefined unless the mapping can be undone, so that no character is dropped or replaced on the way. */
function asciiDomain(domain: string): string | undefined {
  const ascii = domainToASCII(domain);
  return DOMAIN.test(ascii) && (ascii === domain || domainToUnicode(ascii) === domain) ? ascii : undefined;
}
