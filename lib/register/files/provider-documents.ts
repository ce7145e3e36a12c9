import { z } from "zod";
import type { ProviderKind } from "#db/schema/providers.ts";
import { folded } from "../folded-name.ts";
import type { RoleSaid, Source } from "../register-row.ts";
import { apiRows, listOf, parsed, person, placeSaid, type ReadDocument, words } from "./api-documents.ts";
import { providerRegisterId } from "./register-ids.ts";

/**
 * The API's documents of providers. A nominated individual stands under each activity. Partners stand among the
 * contacts, but which of them is the main partner is not said, so they have no role from here.
 */
export const providerDocuments: Source = {
  name: "providers-api",
  holds: "API documents of providers",
  recognises: (lines) => lines.some((line) => isProvider(parsed(line) ?? {})),
  open: (path) => apiRows(path, ["registrationDate", "deregistrationDate"], readProvider),
};

const isProvider = (document: Record<string, unknown>) => typeof document.providerId === "string" && document.locationId === undefined;

const provider = z.object({
  name: words,
  ownershipType: words,
  regulatedActivities: listOf(z.object({ name: words, nominatedIndividual: person })),
});

const kinds: Readonly<Record<string, ProviderKind>> = {
  organisation: "organisation",
  partnership: "partnership",
  individual: "individual",
  "nhs body": "healthServiceBody",
};

/** Health service bodies and primary medical services tell NHS England of such events (regulations 16 to 18, paragraph on exceptions). */
const TELLS_NHS_ENGLAND = /^(?:nhs healthcare organisation|primary medical services)$/;

const readProvider: ReadDocument = (document, day, remark) => {
  const registerId = providerRegisterId(words.parse(document.providerId) ?? "");
  if (!registerId || !isProvider(document))
    return { skipped: "its provider number is not one of the register, or it is not of a provider" };

  const said = provider.parse(document);
  const place = placeSaid(document, day);
  const kind = kinds[folded(said.ownershipType ?? "")];
  if (!said.name) remark("it has no name");
  if (!kind) remark("ownershipType is not known, so it is taken for an organisation");
  return {
    key: registerId,
    about: `provider ${registerId}`,
    provider: {
      registerId,
      name: said.name ?? `Provider ${registerId}`,
      ...place,
      kind: kind ?? "organisation",
      mayBeExempt: kind === "healthServiceBody" || TELLS_NHS_ENGLAND.test(folded(place.sector)),
    },
    roles: said.regulatedActivities.flatMap(({ name, nominatedIndividual }): RoleSaid[] =>
      name && nominatedIndividual
        ? [{ role: "nominatedIndividual", providerRegisterId: registerId, activity: name, registeredEmail: null, ...nominatedIndividual }]
        : [],
    ),
  };
};
