import type { ProviderKind } from "#lib/kernel/code-lists/provider-kinds.ts";
import type { SourceLocation, SourceProvider } from "#lib/register/sources/source-record.ts";
import { services } from "./cast-services.ts";

/** Villages that do not exist, in the areas of real councils, with postcode districts that are not in use. */
const towns = {
  thornby: {
    town: "Thornby Magna",
    county: "Leicestershire",
    region: "East Midlands",
    localAuthority: "Leicestershire",
  },
  ashwell: { town: "Ashwell Dale", county: "Derbyshire", region: "East Midlands", localAuthority: "Derbyshire" },
  hollins: { town: "Hollins Staithe", county: "Norfolk", region: "East of England", localAuthority: "Norfolk" },
  skelby: {
    town: "Skelby Moor",
    county: "North Yorkshire",
    region: "Yorkshire and The Humber",
    localAuthority: "York",
  },
  combe: { town: "Combe Yarrow", county: "Devon", region: "South West", localAuthority: "Devon" },
  winterham: { town: "Winterham Saltings", county: "Kent", region: "South East", localAuthority: "Kent" },
  fellgarth: { town: "Fellgarth", county: "Cumbria", region: "North West", localAuthority: "Cumberland" },
};

/** The number of a provider or a location of the demo, by its last two digits. */
export const providerNumber = (digits: string) => `1-9000000${digits}`;
export const locationNumber = (digits: string) => `1-9000001${digits}`;

type Place = { number: string; name: string; line: string; postcode: string; since: string };
type Home = Place & { is: keyof typeof services; beds?: number };
type Company = Place & { kind?: ProviderKind; town: keyof typeof towns; locations: readonly Home[] };

// biome-ignore format: a table is read by its lines
const companies: readonly Company[] = [
  { number: "01", name: "Larkspur Care Ltd", town: "thornby", line: "1 Mill Court", postcode: "LE60 1AA", since: "2012-05-14", locations: [
    { number: "01", name: "Larkspur House", is: "nursingHome", beds: 48, line: "14 Mill Lane", postcode: "LE60 1AB", since: "2012-05-14" },
    { number: "02", name: "Larkspur Lodge", is: "residentialHome", beds: 24, line: "2 Chapel Close", postcode: "LE60 1AD", since: "2014-08-11" },
    { number: "03", name: "Larkspur at Home", is: "homeCare", line: "1 Mill Court", postcode: "LE60 1AA", since: "2019-01-07" },
  ] },
  { number: "02", name: "Heron Partnership", kind: "partnership", town: "ashwell", line: "The Old Dairy", postcode: "DE80 2BB", since: "2013-02-01", locations: [
    { number: "11", name: "Heron Court", is: "residentialHome", beds: 18, line: "31 Dale Road", postcode: "DE80 2BD", since: "2013-02-01" },
    { number: "12", name: "Heron View", is: "supportedLiving", line: "The Old Dairy", postcode: "DE80 2BB", since: "2017-04-03" },
  ] },
  { number: "03", name: "Samuel Osei", kind: "individual", town: "hollins", line: "7 Quay Row", postcode: "NR40 3DD", since: "2018-09-03", locations: [
    { number: "21", name: "Osei Home Care", is: "homeCare", line: "7 Quay Row", postcode: "NR40 3DD", since: "2018-09-03" },
  ] },
  { number: "04", name: "Kestrel Healthcare Ltd", town: "skelby", line: "Kestrel Way", postcode: "YO70 4EE", since: "2011-11-21", locations: [
    { number: "31", name: "Kestrel Hospital", is: "mentalHealthHospital", beds: 36, line: "Kestrel Way", postcode: "YO70 4EE", since: "2011-11-21" },
  ] },
  { number: "05", name: "Willow Care Ltd", town: "ashwell", line: "22 Bank Street", postcode: "DE80 5FF", since: "2016-07-18", locations: [
    { number: "41", name: "Willow Bank", is: "nursingHome", beds: 40, line: "22 Bank Street", postcode: "DE80 5FF", since: "2016-07-18" },
  ] },
  { number: "06", name: "Finch Homes Ltd", town: "combe", line: "3 Orchard Lane", postcode: "EX50 6GG", since: "2014-03-10", locations: [
    { number: "51", name: "Finch House", is: "residentialHome", beds: 16, line: "3 Orchard Lane", postcode: "EX50 6GG", since: "2014-03-10" },
  ] },
  { number: "07", name: "Plover Care Ltd", town: "winterham", line: "Saltings Road", postcode: "TN50 7HH", since: "2015-10-05", locations: [
    { number: "61", name: "Plover House", is: "residentialHome", beds: 22, line: "Saltings Road", postcode: "TN50 7HH", since: "2015-10-05" },
  ] },
  { number: "08", name: "Siskin Care Ltd", town: "fellgarth", line: "9 Beck Side", postcode: "LA30 8JJ", since: "2013-06-24", locations: [
    { number: "71", name: "Siskin Lodge", is: "residentialHome", beds: 12, line: "9 Beck Side", postcode: "LA30 8JJ", since: "2013-06-24" },
  ] },
];

const address = ({ line, postcode }: Place, town: keyof typeof towns) => ({
  addressLine1: line,
  ...towns[town],
  postcode,
});

/** Numbers that begin with 01632 960 are kept for drama and ring nowhere. */
const phone = (registerId: string) => `01632 960${registerId.slice(-3)}`;

const standing = { status: "registered", deregisteredOn: null } as const;

export const castProviders: readonly SourceProvider[] = companies.map((company) => {
  const registerId = providerNumber(company.number);
  const sector = company.locations[0] ? services[company.locations[0].is].sector : "";
  const { name, kind = "organisation", since } = company;
  const place = { ...address(company, company.town), phone: phone(registerId) };
  return { registerId, name, kind, sector, ...standing, registeredOn: since, ...place };
});

export const castLocations: readonly SourceLocation[] = companies.flatMap(({ number, town, locations }) =>
  locations.map((home) => {
    const registerId = locationNumber(home.number);
    const place = { ...address(home, town), phone: phone(registerId) };
    const { name, is, beds = null, since } = home;
    const known = { registerId, providerRegisterId: providerNumber(number), name, ...services[is], beds };
    return { ...known, ...standing, registeredOn: since, ...place, dormant: false, managerAbsentOn: null };
  }),
);
