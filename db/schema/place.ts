import { date, jsonb, text } from "drizzle-orm/pg-core";

export type RegistrationStatus = "registered" | "deregistered";

/** What a provider and a location both have; text is kept as the register gave it. */
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
  /** The source's own document, for what is not understood yet. */
  asPublished: jsonb().$type<Record<string, unknown>>(),
});
