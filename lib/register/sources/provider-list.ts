import { maybe, needed } from "../formats/table-header.ts";
import { brandIn, nameIn, textIn } from "./parsed-cells.ts";
import { providerNumberIn } from "./register-ids.ts";
import type { Source } from "./source.ts";
import { type Row, tableSource } from "./table-source.ts";

const used = {
  providerId: needed("Provider ID"),
  name: needed("Provider Name"),
  sector: maybe("Main location type"),
  brand: maybe("Brand Name"),
};

/** Providers, a row for each, with little more than their names. */
export const providerList: Source = tableSource({
  name: "provider-list",
  holds: "the list of providers",
  isHeader: (headers) =>
    headers.includes("number of locations") &&
    headers.some((header) => header.startsWith("provider ")) &&
    !headers.includes("location id"),
  columns: { used, spare: ["Number of locations", "Brand ID", "Number of local authorities"] },
  read: readRow,
});

function readRow({ cell, remark }: Row<keyof typeof used>) {
  const number = providerNumberIn(cell("providerId"));
  if ("skipped" in number) return number;
  return {
    key: number.registerId,
    about: `provider ${number.registerId}`,
    provider: {
      ...number,
      name: nameIn(cell("name"), remark),
      sector: textIn(cell("sector")),
      brand: brandIn(cell("brand")),
    },
    roles: [],
  };
}
