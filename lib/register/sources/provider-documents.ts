import { z } from "zod";
import { type JsonDocument, jsonDocument, listMember, textMember } from "../formats/json-documents.ts";
import { openDocuments, person, placeIn, type ReadDocument } from "./api-documents.ts";
import { companiesHouseNumberIn, providerKindIn, textIn } from "./parsed-cells.ts";
import { providerRegisterId } from "./register-ids.ts";
import type { Source } from "./source.ts";
import type { SourceRole } from "./source-record.ts";

/**
 * The API's documents of providers. A nominated individual stands under each activity. Partners stand among the
 * contacts, but no document tells which of them is the main partner, so they have no role from here.
 */
export const providerDocuments: Source = {
  name: "providers-api",
  holds: "API documents of providers",
  recognises: (lines) => lines.some((line) => isProvider(jsonDocument(line) ?? {})),
  open: (path) => openDocuments(path, { dates: ["registrationDate", "deregistrationDate"], read: readProvider }),
};

const isProvider = (document: JsonDocument) =>
  typeof document.providerId === "string" && document.locationId === undefined;

const provider = z.object({
  ownershipType: textMember,
  companiesHouseNumber: textMember,
  regulatedActivities: listMember(z.object({ name: textMember, nominatedIndividual: person })),
});

const readProvider: ReadDocument = (document, reader) => {
  const registerId = providerRegisterId(textMember.parse(document.providerId) ?? "");
  if (!registerId || !isProvider(document))
    return { skipped: "its provider number is not one of the register, or it is not of a provider" };

  const members = provider.parse(document);
  return {
    key: registerId,
    about: `provider ${registerId}`,
    provider: {
      registerId,
      ...placeIn(document, reader),
      kind: providerKindIn(members.ownershipType, reader.remark),
      companiesHouseNumber: companiesHouseNumberIn(members.companiesHouseNumber),
    },
    roles: (members.regulatedActivities ?? []).flatMap(({ name, nominatedIndividual }): SourceRole[] => {
      const activity = textIn(name);
      if (!activity || !nominatedIndividual) return [];
      return [
        {
          role: "nominatedIndividual",
          providerRegisterId: registerId,
          activity,
          registeredEmail: null,
          ...nominatedIndividual,
        },
      ];
    }),
  };
};
