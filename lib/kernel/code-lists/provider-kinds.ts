import { folded } from "#lib/kernel/folded-name.ts";

export type ProviderKind = "organisation" | "partnership" | "individual" | "healthServiceBody";

/** What files and documents call the ownership type of a provider. */
const KINDS: Readonly<Record<string, ProviderKind>> = {
  organisation: "organisation",
  partnership: "partnership",
  individual: "individual",
  "nhs body": "healthServiceBody",
};

export const providerKindNamed = (wording: string): ProviderKind | undefined => KINDS[folded(wording)];
