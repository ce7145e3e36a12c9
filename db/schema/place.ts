import { date, text } from "drizzle-orm/pg-core";

export type RegistrationStatus = "registered" | "deregistered";

/** What a provider and a location both have, as the register was understood; how it was written is in `import_rows`. */
export const place = () => ({
  name: text().notNull(),
  sector: text().notNull(),
  status: text().$type<RegistrationStatus>().notNull(),
  registeredOn: date(),
  deregisteredOn: date(),
  addressLine1: text(),
  addressLine2: text(),
  town: text(),
  county: text(),
  postcode: text(),
  region: text(),
  localAuthority: text(),
  phone: text(),
  website: text(),
  alsoKnownAs: text(),
  brand: text(),
  /** What a search looks through: names, number, postcode and town, folded. A location has its provider's name and number too. */
  searchText: text().notNull().default(""),
});
