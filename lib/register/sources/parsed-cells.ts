import type { ProviderKind } from "#lib/kernel/code-lists/provider-kinds.ts";
import { providerKindNamed } from "#lib/kernel/code-lists/provider-kinds.ts";
import { regionNamed } from "#lib/kernel/code-lists/regions.ts";
import { folded } from "#lib/kernel/folded-name.ts";
import { trimmed } from "#lib/kernel/pasted-text.ts";

/** Notes what could not be parsed, in words for whoever imports. */
export type Remark = (words: string) => unknown;

/**
 * A cell of a table or a member of a document, as it came. Each function below parses one; null is nothing.
 */
type Typed = string | null | undefined;

/**
 * Text without blanks at its ends or doubled within. It is never put in other case: names are what their owners write.
 */
export function textIn(typed: Typed): string | null {
  return trimmed(typed ?? "").replace(/\s+/g, " ") || null;
}

/** The same for the name of what a row is about, which always has one. */
export function nameIn(typed: Typed, remark: Remark): string | null {
  const name = textIn(typed);
  if (name === null) remark("it has no name");
  return name;
}

/** In capitals with one space; what is no whole postcode stays as it is. */
export function postcodeIn(typed: Typed): string | null {
  const [, outward, inward] = /^([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})$/.exec(textIn(typed)?.toUpperCase() ?? "") ?? [];
  return outward ? `${outward} ${inward}` : textIn(typed);
}

/** With the leading 0 that spreadsheets take away. */
export function telephoneIn(typed: Typed, remark: Remark): string | null {
  const text = textIn(typed);
  const digits = text?.replace(/[\s()-]/g, "") ?? "";
  if (text === null || /^(?:0\d{9,10}|\+\d{9,14})$/.test(digits)) return text;
  if (/^[1-9]\d{8,9}$/.test(digits)) return `0${text}`;
  remark("its telephone number does not look like one, and was kept as it is");
  return text;
}

/** With its scheme, which is `http` or `https`. */
export function websiteIn(typed: Typed, remark: Remark): string | null {
  const text = textIn(typed);
  if (text === null) return null;
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (URL.parse(address)?.hostname.includes(".") && !/[@\s]/.test(address)) return address;
  remark("its website is not a web address, and was left out");
  return null;
}

/** In the one spelling of the nine regions. */
export function regionIn(typed: Typed, remark: Remark): string | null {
  const text = textIn(typed);
  if (text === null || /^unspecified$/i.test(text)) return null;
  const region = regionNamed(text);
  if (!region) remark("its region is not one of the nine, and was kept as it is");
  return region ?? text;
}

/** A brand's name; a dash is none. */
export function brandIn(typed: Typed): string | null {
  const text = textIn(typed);
  return text === "-" ? null : text;
}

/** Eight characters, with the leading zeros that spreadsheets take away. */
export function companiesHouseNumberIn(typed: Typed): string | null {
  const text = textIn(typed)?.toUpperCase() ?? null;
  return text && /^\d{1,8}$/.test(text) ? text.padStart(8, "0") : text;
}

/** A count of beds: 0 is a number, a blank is none. */
export function bedsIn(typed: Typed, remark: Remark): number | null {
  const text = textIn(typed);
  if (text === null) return null;
  if (/^\d{1,5}(?:\.0+)?$/.test(text)) return Number(text);
  remark("its number of beds is not a number");
  return null;
}

/** `Y`, `yes` and `true` are true, `N`, `no` and `false` are false. The remark goes on from what it is about. */
export function flagIn(typed: Typed, remark: Remark): boolean | null {
  const text = textIn(typed);
  if (text === null) return null;
  if (/^(?:y|yes|true)$/i.test(text)) return true;
  if (!/^(?:n|no|false)$/i.test(text)) remark("is neither yes nor no");
  return /^(?:n|no|false)$/i.test(text) ? false : null;
}

export function providerKindIn(typed: Typed, remark: Remark): ProviderKind | null {
  const kind = providerKindNamed(typed ?? "");
  if (!kind && textIn(typed)) remark("its ownership type is not known");
  return kind ?? null;
}

export function statusIn(typed: Typed, remark: Remark): "registered" | "deregistered" | null {
  const status = folded(typed ?? "");
  if (status === "registered" || status === "deregistered") return status;
  if (status !== "") remark("its registration status is not known");
  return null;
}
