import { isServiceTypeWording, type ServiceType, serviceTypeNamed } from "#lib/kernel/code-lists/service-types.ts";
import { serviceUserBandNamed } from "#lib/kernel/code-lists/service-user-bands.ts";
import { type Remark, textIn } from "./parsed-cells.ts";

type Wordings = readonly (string | null)[] | null;

/**
 * Service types by their full or short names, each once. A wording that is not known, or stands for two, is kept as it
 * is.
 */
export function serviceTypesIn(wordings: Wordings, remark: Remark): ServiceType[] | null {
  if (!wordings) return null;
  const all = wordings.flatMap((wording) => {
    const text = textIn(wording);
    if (text === null) return [];
    if (!isServiceTypeWording(text)) remark(`${quoted(text)} is not a service type that is known`);
    return serviceTypeNamed(text) ?? { name: text, shortName: null };
  });
  return [...new Map(all.map((one) => [one.name, one])).values()];
}

/** Bands of people who use the service, in the wording of the monthly file, each once. */
export function serviceUserBandsIn(wordings: Wordings, remark: Remark): string[] | null {
  if (!wordings) return null;
  const all = wordings.flatMap((wording) => {
    const text = textIn(wording);
    if (text === null) return [];
    const band = serviceUserBandNamed(text);
    if (!band) remark(`${quoted(text)} is not a band of people that is known`);
    return band ?? text;
  });
  return [...new Set(all)];
}

const quoted = (text: string) => `“${text.slice(0, 100)}”`;
