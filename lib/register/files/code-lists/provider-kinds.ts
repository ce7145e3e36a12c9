import type { ProviderKind } from "#db/schema/providers.ts";
import { folded } from "../../folded-name.ts";

/** What files and documents call the ownership type of a provider. */
const KINDS: Readonly<Record<string, ProviderKind>> = {
  organisation: "organisation",
  partnership: "partnership",
  individual: "individual",
  "nhs body": "healthServiceBody",
};

export const providerKindNamed = (wording: string): ProviderKind | undefined => KINDS[folded(wording)];
