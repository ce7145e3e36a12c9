import { z } from "zod";
import { folded } from "../folded-name.ts";
import type { RoleSaid, Source } from "../register-row.ts";
import { type ApiDocument, apiRows, flag, listOf, parsed, person, placeSaid, type ReadDocument, words } from "./api-documents.ts";
import { locationRegisterId, providerRegisterId } from "./register-ids.ts";

/** The API's documents of locations, as they are now and as they were in 2021. Registered managers stand under each activity. */
export const locationDocuments: Source = {
  name: "locations-api",
  holds: "API documents of locations",
  recognises: (lines) => lines.some((line) => typeof parsed(line)?.locationId === "string"),
  open: (path) => apiRows(path, ["registrationDate", "deregistrationDate", "registeredManagerAbsentDate"], readLocation),
};

const location = z.object({
  name: words,
  careHome: flag,
  dormancy: flag,
  numberOfBeds: words,
  gacServiceTypes: listOf(z.object({ name: words, description: words })),
  regulatedActivities: listOf(
    z.object({ name: words, code: words, contacts: listOf(z.looseObject({ personRoles: z.array(z.string()).nullish().catch(null) })) }),
  ),
});

type Activity = z.infer<typeof location>["regulatedActivities"][number];

const readLocation: ReadDocument = (document, day, remark) => {
  const registerId = locationRegisterId(words.parse(document.locationId) ?? "");
  const ownerId = providerRegisterId(words.parse(document.providerId) ?? "");
  if (!registerId) return { skipped: "its location number is not one of the register" };
  if (!ownerId) return { skipped: "its provider number is not one of the register" };

  const said = location.parse(document);
  if (!said.name) remark("it has no name");
  return {
    key: registerId,
    about: `location ${registerId}`,
    location: {
      registerId,
      providerRegisterId: ownerId,
      name: said.name ?? `Location ${registerId}`,
      ...placeSaid(document, day),
      careHome: said.careHome,
      beds: bedsOf(said.numberOfBeds, remark),
      dormant: said.dormancy,
      managerAbsentOn: day("registeredManagerAbsentDate"),
      activities: said.regulatedActivities.flatMap(({ name, code }) => (name ? [{ name, code }] : [])),
      serviceTypes: serviceTypesOf(document),
    },
    roles: said.regulatedActivities.flatMap((activity) => managersOf(activity, { registerId, ownerId, remark })),
  };
};

function bedsOf(typed: string | null, remark: (words: string) => void): number | null {
  if (typed === null) return null;
  if (/^\d{1,5}(?:\.0+)?$/.test(typed.trim())) return Number(typed);
  remark("numberOfBeds is not a number");
  return null;
}

/** Older documents give the short name as `name`; the description is the wording of the regulations' schedule in every year. */
const serviceTypesOf = (document: ApiDocument) =>
  location.shape.gacServiceTypes.parse(document.gacServiceTypes).flatMap(({ name, description }) => {
    const full = description ?? name;
    return full ? [{ name: full, shortName: name }] : [];
  });

function managersOf(
  activity: Activity,
  { registerId, ownerId, remark }: { registerId: string; ownerId: string; remark: (words: string) => void },
): RoleSaid[] {
  return activity.contacts.flatMap((contact) => {
    if (!contact.personRoles?.some((role) => folded(role) === "registered manager")) return [];
    const named = person.parse(contact);
    if (!named || !activity.name) {
      remark("a registered manager or the activity has no name");
      return [];
    }
    return [
      {
        role: "registeredManager",
        providerRegisterId: ownerId,
        locationRegisterId: registerId,
        activity: activity.name,
        registeredEmail: null,
        ...named,
      },
    ];
  });
}
