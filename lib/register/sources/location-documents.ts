import { z } from "zod";
import { folded } from "#lib/kernel/folded-name.ts";
import { jsonDocument, listMember, textMember } from "../formats/json-documents.ts";
import { openDocuments, person, placeIn, type ReadDocument } from "./api-documents.ts";
import { bedsIn, flagIn, type Remark, textIn } from "./parsed-cells.ts";
import { locationRegisterId, type Numbers, numbersIn } from "./register-ids.ts";
import { serviceTypesIn, serviceUserBandsIn } from "./services.ts";
import type { Source } from "./source.ts";
import type { Relationship, SourceRole } from "./source-record.ts";

/**
 * The API's documents of locations, as they are now and as they were in 2021. Registered managers stand under each
 * activity.
 */
export const locationDocuments: Source = {
  name: "locations-api",
  holds: "API documents of locations",
  recognises: (lines) => lines.some((line) => typeof jsonDocument(line)?.locationId === "string"),
  open: (path) =>
    openDocuments(path, {
      dates: ["registrationDate", "deregistrationDate", "registeredManagerAbsentDate"],
      read: readLocation,
    }),
};

const activity = z.object({
  name: textMember,
  code: textMember,
  contacts: listMember(z.looseObject({ personRoles: z.array(z.string()).nullish().catch(null) })),
});

const location = z.object({
  locationId: textMember,
  providerId: textMember,
  careHome: textMember,
  dormancy: textMember,
  numberOfBeds: textMember,
  gacServiceTypes: listMember(z.object({ name: textMember, description: textMember })),
  specialisms: listMember(z.object({ name: textMember })),
  regulatedActivities: listMember(activity),
  relationships: listMember(z.object({ relatedLocationId: textMember, type: textMember, reason: textMember })),
});
type LocationDocument = z.infer<typeof location>;

const readLocation: ReadDocument = (document, reader) => {
  const members = location.parse(document);
  const numbers = numbersIn(members.locationId, members.providerId);
  if ("skipped" in numbers) return numbers;
  const { remark } = reader;
  const place = placeIn(document, reader);
  return {
    key: numbers.registerId,
    about: `location ${numbers.registerId}`,
    location: {
      ...numbers,
      ...place,
      careHome: flagIn(members.careHome, (words) => remark(`careHome ${words}`)),
      beds: bedsIn(members.numberOfBeds, remark),
      dormant: flagIn(members.dormancy, (words) => remark(`dormancy ${words}`)),
      managerAbsentOn: reader.day("registeredManagerAbsentDate"),
      activities: activitiesOf(members, place.status === "deregistered"),
      serviceTypes: serviceTypesIn(members.gacServiceTypes?.map(wordingOf) ?? null, remark),
      serviceUserBands: serviceUserBandsIn(members.specialisms?.map(({ name }) => name) ?? null, remark),
      relationships: members.relationships?.flatMap((one) => relationshipOf(one, remark)) ?? null,
    },
    roles: (members.regulatedActivities ?? []).flatMap((one) => managersOf(one, { ...numbers, remark })),
  };
};

/** Without a list a document says nothing of them, unless it tells that the location has left the register. */
function activitiesOf({ regulatedActivities }: LocationDocument, isDeregistered: boolean) {
  if (!regulatedActivities) return isDeregistered ? [] : null;
  const named = regulatedActivities.flatMap(({ name, code }) =>
    textIn(name) ? [{ name: textIn(name) ?? "", code: textIn(code) }] : [],
  );
  return [...new Map(named.map((one) => [one.name, one])).values()];
}

/**
 * Older documents give the short name as `name`; the description is the wording of the regulations' schedule in every
 * year.
 */
const wordingOf = ({ name, description }: { name: string | null; description: string | null }) => description ?? name;

type RelationshipMember = NonNullable<LocationDocument["relationships"]>[number];

function relationshipOf({ relatedLocationId, type, reason }: RelationshipMember, remark: Remark): Relationship[] {
  const [, is] = /^hsca (predecessor|successor)$/.exec(folded(type ?? "")) ?? [];
  const registerId = locationRegisterId(relatedLocationId ?? "");
  if (!is) remark(`a relationship of type “${textIn(type) ?? ""}” was left out`);
  else if (!registerId) remark("the number of a location before or after it is not one of the register");
  return is && registerId ? [{ registerId, is: is as Relationship["is"], reason: textIn(reason) }] : [];
}

function managersOf(
  { name, contacts }: z.infer<typeof activity>,
  { registerId, providerRegisterId, remark }: Numbers & { remark: Remark },
): SourceRole[] {
  return (contacts ?? []).flatMap((contact) => {
    if (!contact.personRoles?.some((role) => folded(role) === "registered manager")) return [];
    const named = person.parse(contact);
    const activityName = textIn(name);
    if (!named || !activityName) {
      remark("a registered manager or the activity has no name");
      return [];
    }
    const place = { providerRegisterId, locationRegisterId: registerId };
    return [{ role: "registeredManager", ...place, activity: activityName, registeredEmail: null, ...named }];
  });
}
