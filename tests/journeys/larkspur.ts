import type { Known } from "#lib/journeys/field.ts";
import type { Journey, Part } from "#lib/journeys/journey.ts";
import { everyPage } from "#lib/journeys/loop.ts";
import type { Page, PageErrors } from "#lib/journeys/page.ts";
import { parsePage, walk } from "#lib/journeys/walk.ts";
import type { Facts, Location } from "#lib/kernel/facts.ts";
import type { Posted, Texts } from "#lib/kernel/posted.ts";

const careHome: Location = {
  id: "8d4f0a52-7a39-4a5f-9a55-0d6a4b6a3c01",
  registerId: "1-900000101",
  name: "Larkspur House",
  sector: "Social Care Org",
  activities: [
    "Accommodation for persons who require nursing or personal care",
    "Treatment of disease, disorder or injury",
  ],
  serviceTypes: ["Care home service with nursing"],
  postcode: "ZZ99 1AA",
  localAuthority: "Barchester",
};
export const larkspurHouse = careHome;
export const larkspurAtHome: Location = {
  ...careHome,
  id: "8d4f0a52-7a39-4a5f-9a55-0d6a4b6a3c03",
  registerId: "1-900000103",
  name: "Larkspur at Home",
  activities: ["Personal care"],
  serviceTypes: ["Domiciliary care service"],
};
export const kestrelHospital: Location = {
  ...careHome,
  id: "8d4f0a52-7a39-4a5f-9a55-0d6a4b6a3c31",
  registerId: "1-900000131",
  name: "Kestrel Hospital",
  sector: "Independent Healthcare Org",
  activities: ["Assessment or medical treatment for persons detained under the Mental Health Act 1983"],
};
export const willowPractice: Location = {
  ...careHome,
  id: "8d4f0a52-7a39-4a5f-9a55-0d6a4b6a3c42",
  registerId: "1-900000142",
  name: "Willow Practice",
  sector: "Primary Medical Services",
  activities: ["Termination of pregnancies", "Treatment of disease, disorder or injury"],
  serviceTypes: ["Doctors treatment service"],
};

/** Margaret Okafor of Larkspur Care Ltd, on a Sunday afternoon. */
export const larkspur: Facts = {
  now: "2026-11-22T14:30:00Z",
  today: "2026-11-22",
  actor: {
    name: "Margaret Okafor",
    email: "margaret.okafor@larkspur.example",
    jobTitle: "Director",
    phone: "01632 960 001",
  },
  provider: {
    id: "8d4f0a52-7a39-4a5f-9a55-0d6a4b6a3c00",
    registerId: "1-900000001",
    name: "Larkspur Care Ltd",
    sector: "Social Care Org",
  },
  locations: [larkspurHouse, larkspurAtHome],
};
export const kestrel: Facts = { ...larkspur, locations: [kestrelHospital] };

/** A home that detains people too, once an absence was told there whose end is still to come. */
export const kestrelOneAbsent: Facts = {
  ...larkspur,
  locations: [{ ...kestrelHospital, sector: careHome.sector }],
  firstParts: [
    {
      reference: "N26-7F3K2Q-E",
      locationId: kestrelHospital.id,
      answers: { personCode: "P-031", leftOn: "2026-11-20", leftAt: "18:30" },
    },
    { reference: "N26-8G4M3R-K", locationId: "another place", answers: { personCode: "P-032", leftOn: "2026-11-20" } },
  ],
};

export const willow: Facts = { ...larkspur, locations: [willowPractice] };

export const pageOf = (journey: Pick<Part<unknown>, "pages">, slug: string): Page =>
  everyPage(journey).find((page) => page.slug === slug)!;

/** The slugs of the pages that these answers lead to. */
export const pathOf = (journey: Part<unknown>, answers: object, facts = larkspur) =>
  walk(journey, { ...answers }, facts).path.map((page) => page.slug);

/** What is posted when this is typed, and no file is chosen. */
export const typed = (texts: Texts): Posted => ({ texts, files: [] });

/** What is wrong with what was typed on a page; nothing when it is taken. */
export function errorsOn(page: Page, values: Texts, known: Known): PageErrors {
  const parsed = parsePage(page, typed(values), known);
  return parsed.ok ? {} : parsed.error;
}

/** The four boxes of a date with a time, as `yyyy-mm-ddThh:mm` on the clock of 24 hours. */
export const moment = (name: string, at: string): Texts => ({
  ...day(name, at.slice(0, 10)),
  [`${name}-time`]: `${at.slice(11)} hrs`,
});

/** The three boxes of a date. */
export function day(name: string, iso: string): Texts {
  const [year = "", month = "", date = ""] = iso.split("-");
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
}

/** Those of several people whose places can need a journey. */
export const whoNeed = <P extends Readonly<Record<string, Facts>>>(
  { offeredAt }: Pick<Journey, "offeredAt">,
  people: P,
) => Object.entries(people).filter(([, { locations }]) => locations.some(offeredAt));
