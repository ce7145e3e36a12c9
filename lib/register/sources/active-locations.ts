import { activityNamed } from "#lib/kernel/code-lists/activities.ts";
import { activeColumns as columns } from "./active-columns.ts";
import {
  bedsIn,
  brandIn,
  companiesHouseNumberIn,
  flagIn,
  nameIn,
  postcodeIn,
  providerKindIn,
  regionIn,
  telephoneIn,
  textIn,
  websiteIn,
} from "./parsed-cells.ts";
import { peopleIn } from "./people-cell.ts";
import { type Numbers, numbersIn } from "./register-ids.ts";
import { serviceTypesIn, serviceUserBandsIn } from "./services.ts";
import type { Source } from "./source.ts";
import type { SourceProvider, SourceRole } from "./source-record.ts";
import { type Row as AnyRow, tableSource } from "./table-source.ts";

type Row = AnyRow<keyof typeof columns.used>;

/**
 * The monthly file of locations that are registered, a spreadsheet or one sheet of it as CSV: the fullest that is
 * published.
 */
export const activeLocations: Source = tableSource({
  name: "active-locations",
  holds: "the monthly file of active locations",
  isHeader: (headers) =>
    headers.some((header) => /^regulated activity (?!code)/.test(header)) ||
    (headers.includes("location hsca start date") &&
      !headers.includes("location hsca end date") &&
      !headers.includes("relationship")),
  columns,
  read: readRow,
});

function readRow(row: Row) {
  const { cell, remark } = row;
  const numbers = numbersIn(cell("locationId"), cell("providerId"));
  if ("skipped" in numbers) return numbers;
  return {
    key: numbers.registerId,
    about: `location ${numbers.registerId}`,
    provider: { registerId: numbers.providerRegisterId, ...providerIn(row) },
    location: {
      ...numbers,
      ...locationIn(row),
      activities: row.marked("Regulated activity")?.map((name) => activityNamed(name) ?? { name, code: null }) ?? null,
      serviceTypes: serviceTypesIn(row.marked("Service type"), remark),
      serviceUserBands: serviceUserBandsIn(row.marked("Service user band"), remark),
    },
    roles: rolesIn(row, numbers),
  };
}

function locationIn({ cell, day, remark }: Row) {
  return {
    name: nameIn(cell("name"), remark),
    sector: textIn(cell("sector")),
    brand: brandIn(cell("brand")),
    status: "registered" as const,
    registeredOn: day("registeredOn"),
    addressLine1: textIn(cell("addressLine1")),
    addressLine2: textIn(cell("addressLine2")),
    town: textIn(cell("town")),
    county: textIn(cell("county")),
    postcode: postcodeIn(cell("postcode")),
    region: regionIn(cell("region"), remark),
    localAuthority: textIn(cell("localAuthority")),
    phone: telephoneIn(cell("phone"), remark),
    website: websiteIn(cell("website"), remark),
    careHome: flagIn(cell("careHome"), (words) => remark(`Care home? ${words}`)),
    beds: bedsIn(cell("beds"), remark),
    dormant: flagIn(cell("dormant"), (words) => remark(`Dormant (Y/N) ${words}`)),
  };
}

function providerIn({ cell, day, remark }: Row): Omit<SourceProvider, "registerId"> {
  return {
    name: textIn(cell("providerName")),
    kind: providerKindIn(cell("ownershipType"), remark),
    companiesHouseNumber: companiesHouseNumberIn(cell("companiesHouseNumber")),
    sector: textIn(cell("providerSector")),
    brand: brandIn(cell("brand")),
    status: "registered",
    registeredOn: day("providerRegisteredOn"),
    addressLine1: textIn(cell("providerAddressLine1")),
    addressLine2: textIn(cell("providerAddressLine2")),
    town: textIn(cell("providerTown")),
    county: textIn(cell("providerCounty")),
    postcode: postcodeIn(cell("providerPostcode")),
    region: regionIn(cell("providerRegion"), remark),
    localAuthority: textIn(cell("providerLocalAuthority")),
    phone: telephoneIn(cell("providerPhone"), remark),
    website: websiteIn(cell("providerWebsite"), remark),
  };
}

/** The file does not say for which activity somebody holds a role. */
function rolesIn({ cell, remark }: Row, { registerId, providerRegisterId }: Numbers): SourceRole[] {
  const people = (column: "managers" | "nominatedIndividual" | "mainPartner", whose: string) =>
    peopleIn(cell(column), (words) => remark(`the name of a ${whose} ${words}`)).map((person) => ({
      providerRegisterId,
      registeredEmail: null,
      ...person,
    }));
  return [
    ...people("managers", "registered manager").map((one) => ({
      role: "registeredManager" as const,
      locationRegisterId: registerId,
      ...one,
    })),
    ...people("nominatedIndividual", "nominated individual").map((one) => ({
      role: "nominatedIndividual" as const,
      ...one,
    })),
    ...people("mainPartner", "main partner").map((one) => ({ role: "mainPartner" as const, ...one })),
  ];
}
