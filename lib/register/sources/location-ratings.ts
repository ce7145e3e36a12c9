import { maybe, needed } from "../formats/table-header.ts";
import { brandIn, flagIn, nameIn, postcodeIn, regionIn, textIn } from "./parsed-cells.ts";
import { numbersIn } from "./register-ids.ts";
import type { Source } from "./source.ts";
import { type Row, tableSource } from "./table-source.ts";

const used = {
  locationId: needed("Location ID"),
  name: needed("Location Name"),
  careHome: maybe("Care Home?"),
  sector: maybe("Location Type", "Location Type/Sector"),
  addressLine1: maybe("Location Street Address"),
  addressLine2: maybe("Location Address Line 2"),
  town: maybe("Location City"),
  county: maybe("Location County"),
  postcode: maybe("Location Post Code", "Location Postal Code"),
  localAuthority: maybe("Location Local Authority"),
  region: maybe("Location Region"),
  providerId: needed("Provider ID"),
  providerName: needed("Provider Name"),
  brand: maybe("Brand Name"),
};

/** Locations with their latest ratings: where each is and whose, but neither activities nor people. */
export const locationRatings: Source = tableSource({
  name: "location-ratings",
  holds: "locations with their ratings",
  isHeader: (headers) => headers.includes("latest rating") && headers.some((header) => header.startsWith("location ")),
  columns: {
    used,
    spare: [
      "Location Primary Inspection Category",
      "Location ONSPD CCG Code",
      "Location ONSPD CCG",
      "Latest Rating",
      "Publication Date",
      "Inherited Rating (Y/N)",
      "URL",
      "Brand ID",
      "Longitude",
      "Latitude",
    ],
  },
  read: readRow,
});

function readRow({ cell, remark }: Row<keyof typeof used>) {
  const numbers = numbersIn(cell("locationId"), cell("providerId"));
  if ("skipped" in numbers) return numbers;
  const brand = brandIn(cell("brand"));
  return {
    key: numbers.registerId,
    about: `location ${numbers.registerId}`,
    provider: { registerId: numbers.providerRegisterId, name: textIn(cell("providerName")), brand },
    location: {
      ...numbers,
      name: nameIn(cell("name"), remark),
      sector: textIn(cell("sector")),
      brand,
      careHome: flagIn(cell("careHome"), (words) => remark(`Care Home? ${words}`)),
      addressLine1: textIn(cell("addressLine1")),
      addressLine2: textIn(cell("addressLine2")),
      town: textIn(cell("town")),
      county: textIn(cell("county")),
      postcode: postcodeIn(cell("postcode")),
      localAuthority: textIn(cell("localAuthority")),
      region: regionIn(cell("region"), remark),
    },
    roles: [],
  };
}
