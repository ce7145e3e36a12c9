import { maybe, needed } from "../formats/table-header.ts";
import { nameIn, postcodeIn, regionIn, telephoneIn, textIn, websiteIn } from "./parsed-cells.ts";
import { numbersIn } from "./register-ids.ts";
import { serviceTypesIn, serviceUserBandsIn } from "./services.ts";
import type { Source } from "./source.ts";
import { type Row, tableSource } from "./table-source.ts";

const used = {
  name: needed("Name"),
  alsoKnownAs: maybe("Also known as"),
  address: maybe("Address"),
  postcode: maybe("Postcode"),
  phone: maybe("Phone number"),
  website: maybe("Service's website (if available)", "Service's website"),
  serviceTypes: maybe("Service types"),
  specialisms: maybe("Specialisms/services"),
  providerName: needed("Provider name"),
  localAuthority: maybe("Local authority"),
  region: maybe("Region"),
  locationId: needed("CQC Location ID (for office use only)", "CQC Location (for office use only", "CQC Location ID"),
  providerId: needed("CQC Provider ID (for office use only)", "CQC Provider (for office use only", "CQC Provider ID"),
};

/**
 * The weekly directory: a row for each location that is registered, below lines of title. Its address is one cell,
 * never taken apart.
 */
export const directory: Source = tableSource({
  name: "directory",
  holds: "the directory of locations",
  isHeader: (headers) => TELLING.filter((header) => headers.includes(header)).length >= 2,
  columns: { used, spare: ["Date of latest check", "Location URL"] },
  read: readRow,
});

const TELLING = ["also known as", "phone number", "service types", "specialisms services", "location url"];

function readRow({ cell, remark }: Row<keyof typeof used>) {
  const numbers = numbersIn(cell("locationId"), cell("providerId"));
  if ("skipped" in numbers) return numbers;
  return {
    key: numbers.registerId,
    about: `location ${numbers.registerId}`,
    provider: { registerId: numbers.providerRegisterId, name: textIn(cell("providerName")) },
    location: {
      ...numbers,
      name: nameIn(cell("name"), remark),
      alsoKnownAs: textIn(cell("alsoKnownAs")),
      addressLine1: addressIn(cell("address")),
      postcode: postcodeIn(cell("postcode")),
      phone: telephoneIn(cell("phone"), remark),
      website: websiteIn(cell("website"), remark),
      localAuthority: textIn(cell("localAuthority")),
      region: regionIn(cell("region"), remark),
      serviceTypes: serviceTypesIn(listIn(cell("serviceTypes")), remark),
      serviceUserBands: serviceUserBandsIn(listIn(cell("specialisms")), remark),
    },
    roles: [],
  };
}

/** Values hold commas, so only a bar parts them. */
const listIn = (cell: string) => (textIn(cell) === null ? null : cell.split("|"));

const addressIn = (cell: string) => textIn(cell.split(",").map(textIn).filter(Boolean).join(", "));
