import { day, maybe, needed } from "../formats/table-header.ts";
import { nameIn, postcodeIn, regionIn, textIn } from "./parsed-cells.ts";
import { locationRegisterId, numbersIn } from "./register-ids.ts";
import type { Source } from "./source.ts";
import type { Relationship } from "./source-record.ts";
import { type Row, tableSource } from "./table-source.ts";

const used = {
  locationId: needed("Location ID"),
  name: needed("Location Name"),
  registeredOn: day("Location HSCA Start Date"),
  deregisteredOn: { ...day("Location HSCA End Date"), isNeeded: true as const },
  sector: maybe("Location Type/Sector", "Location Type"),
  localAuthority: maybe("Location Local Authority"),
  region: maybe("Location Region"),
  postcode: maybe("Location Postal Code", "Location Post Code"),
  providerId: needed("Provider ID"),
  providerName: maybe("Provider Name"),
  successors: maybe("Successor location IDs"),
  predecessors: maybe("Predecessor location IDs"),
};

/** Locations that have left the register, with those that came before and after them. */
export const deactivatedLocations: Source = tableSource({
  name: "deactivated-locations",
  holds: "locations that have left the register",
  isHeader: (headers) => headers.includes("location hsca end date"),
  columns: { used, spare: ["Location Inspection Directorate", "Source set"] },
  read: readRow,
});

function readRow(row: Row<keyof typeof used>) {
  const { cell, day, remark } = row;
  const numbers = numbersIn(cell("locationId"), cell("providerId"));
  if ("skipped" in numbers) return numbers;
  return {
    key: numbers.registerId,
    about: `location ${numbers.registerId}`,
    provider: { registerId: numbers.providerRegisterId, name: textIn(cell("providerName")) },
    location: {
      ...numbers,
      name: nameIn(cell("name"), remark),
      sector: textIn(cell("sector")),
      status: "deregistered" as const,
      registeredOn: day("registeredOn"),
      deregisteredOn: day("deregisteredOn"),
      localAuthority: textIn(cell("localAuthority")),
      region: regionIn(cell("region"), remark),
      postcode: postcodeIn(cell("postcode")),
      relationships: relationshipsIn(row),
    },
    roles: [],
  };
}

/** A cell holds several numbers, parted by bars, commas or blanks. */
function relationshipsIn({ has, cell, remark }: Row<keyof typeof used>): Relationship[] | null {
  const related = (column: "predecessors" | "successors", is: Relationship["is"]) =>
    cell(column)
      .split(/[|;,\s]+/)
      .flatMap((typed) => {
        const registerId = locationRegisterId(typed);
        if (!registerId && typed !== "") remark(`the number of a ${is} is not one of the register`);
        return registerId ? [{ registerId, is, reason: null }] : [];
      });
  if (!has("predecessors") && !has("successors")) return null;
  return [...related("predecessors", "predecessor"), ...related("successors", "successor")];
}
