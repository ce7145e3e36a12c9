import { expect, test } from "vitest";
import {
  aDeactivatedRow,
  aDirectoryRow,
  aMonthlyRow,
  aRatingsRow,
  csv,
  LOCATION,
  onlyRecord,
  PROVIDER,
  reading,
} from "./reading.ts";
import { aLocation, documents, fileOf, HEADER, manager, roles } from "./register-files.ts";

/** What each kind of file says, whole: what is not listed is not in the record. */

const numbers = { registerId: LOCATION, providerRegisterId: PROVIDER };
const recorded = (all: object) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined));

test("a document of a location says what it is, where, what it does, and who manages it for each activity", async () => {
  const document = aLocation(LOCATION, {
    providerId: PROVIDER,
    brandName: "BRAND Willow",
    alsoKnownAs: "The Willows",
    dormancy: "N",
    region: "Yorkshire & Humberside",
    mainPhoneNumber: 1632960001,
    website: "www.willow.example",
    specialisms: [{ name: "Dementia" }, { name: "Caring for children" }],
    relationships: [
      {
        relatedLocationId: "1-90000000009",
        relatedLocationName: "Old Willow",
        type: "HSCA Predecessor",
        reason: "New Provider",
      },
      { relatedLocationId: "r0a02", type: "HSCA Successor", reason: "NHS Transfer" },
      { relatedLocationId: "1-12", type: "HSCA Successor" },
      { relatedLocationId: "1-90000000008", type: "Neighbour" },
    ],
    regulatedActivities: [
      {
        name: "Personal care",
        code: "RA1",
        contacts: [manager("Ada  Beth", "Ashdown"), { ...manager("Bo", "Brook"), personRoles: ["Partner"] }],
      },
      { name: "Nursing care", code: "RA14", contacts: [manager("Ada Beth", "")] },
    ],
  });
  const one = await onlyRecord(documents(document));
  expect(recorded(one.location ?? {})).toEqual({
    ...numbers,
    name: `Home ${LOCATION}`,
    alsoKnownAs: "The Willows",
    sector: "Social Care Org",
    brand: "BRAND Willow",
    status: "registered",
    registeredOn: "2015-03-01",
    addressLine1: "1 High Street",
    postcode: "LE60 9ZZ",
    region: "Yorkshire and The Humber",
    localAuthority: "Leicestershire",
    phone: "01632960001",
    website: "https://www.willow.example",
    careHome: true,
    beds: 20,
    dormant: false,
    activities: [
      { name: "Personal care", code: "RA1" },
      { name: "Nursing care", code: "RA14" },
    ],
    serviceTypes: [{ name: "Care home service without nursing", shortName: "Residential homes" }],
    serviceUserBands: ["Dementia", "Children 0-18 years"],
    relationships: [
      { registerId: "1-90000000009", is: "predecessor", reason: "New Provider" },
      { registerId: "R0A02", is: "successor", reason: "NHS Transfer" },
    ],
  });
  expect(one.roles).toEqual([
    {
      role: "registeredManager",
      providerRegisterId: PROVIDER,
      locationRegisterId: LOCATION,
      activity: "Personal care",
      title: "Mrs",
      givenName: "Ada Beth",
      familyName: "Ashdown",
      registeredEmail: null,
    },
  ]);
  expect(one.asPublished).toEqual(document);
  expect(one.remarks).toEqual([
    "the number of a location before or after it is not one of the register",
    "a relationship of type “Neighbour” was left out",
    "a registered manager or the activity has no name",
  ]);
});

test("a document that says nothing but its numbers says nothing else", async () => {
  const one = await onlyRecord(documents({ locationId: "r0a02", providerId: "r0a" }));
  expect(recorded(one.location ?? {})).toEqual({ registerId: "R0A02", providerRegisterId: "R0A" });
  expect([one.provider, one.roles, one.remarks]).toEqual([undefined, [], ["it has no name"]]);
});

test("a document of a provider says what kind it is, and who is nominated", async () => {
  const nominatedIndividual = { personGivenName: "Ada", personFamilyName: "Ashdown" };
  const one = await onlyRecord(
    documents({
      providerId: PROVIDER,
      name: "Willow Care Ltd",
      ownershipType: "NHS Body",
      companiesHouseNumber: "1234567",
      registrationStatus: "Deregistered",
      deregistrationDate: "2020-01-31",
      contacts: [{ personGivenName: "Bo", personFamilyName: "Brook", personRoles: ["Partner"] }],
      regulatedActivities: [
        { name: "Personal care", nominatedIndividual },
        { name: "Nursing care", nominatedIndividual: {} },
      ],
    }),
  );
  expect(recorded(one.provider ?? {})).toEqual({
    registerId: PROVIDER,
    name: "Willow Care Ltd",
    kind: "healthServiceBody",
    companiesHouseNumber: "01234567",
    status: "deregistered",
    deregisteredOn: "2020-01-31",
  });
  expect(one.roles).toEqual([
    {
      role: "nominatedIndividual",
      providerRegisterId: PROVIDER,
      activity: "Personal care",
      title: null,
      givenName: "Ada",
      familyName: "Ashdown",
      registeredEmail: null,
    },
  ]);
});

test("a row of the directory says little of a location, and its provider's name", async () => {
  const one = await onlyRecord(
    csv(
      aDirectoryRow({ "Also known as": "The Willows", "Service's website (if available)": "https://willow.example" }),
    ),
  );
  expect(one).toMatchObject({
    key: LOCATION,
    about: `location ${LOCATION}`,
    roles: [],
    provider: { registerId: PROVIDER, name: "Willow Care Ltd" },
  });
  expect(recorded(one.location ?? {})).toEqual({
    ...numbers,
    name: "Willow House",
    alsoKnownAs: "The Willows",
    addressLine1: "1 High Street, Oakbridge",
    postcode: "ZE1 1AA",
    region: "South West",
    localAuthority: "Oakbridge",
    phone: "01632960001",
    website: "https://willow.example",
    serviceTypes: [{ name: "Care home service without nursing", shortName: "Residential homes" }],
    serviceUserBands: ["Dementia"],
  });
});

test("a row of ratings says where a location is and whose, but nothing of what it does or who runs it", async () => {
  const one = await onlyRecord(csv(aRatingsRow({ "Brand Name": "BRAND Willow" })));
  expect(recorded(one.provider ?? {})).toEqual({
    registerId: PROVIDER,
    name: "Willow Care Ltd",
    brand: "BRAND Willow",
  });
  expect(recorded(one.location ?? {})).toEqual({
    ...numbers,
    name: "Willow House",
    sector: "Social Care Org",
    brand: "BRAND Willow",
    careHome: true,
    addressLine1: "1 High Street",
    postcode: "ZE1 1AA",
    region: "South West",
    localAuthority: "Oakbridge",
  });
});

test("a row of deactivated locations says when it left, and what came before and after", async () => {
  const one = await onlyRecord(
    csv(
      aDeactivatedRow({
        "Predecessor location IDs": "1-90000000008",
        "Successor location IDs": "1-90000000009|R0A02|?",
      }),
    ),
  );
  expect(recorded(one.location ?? {})).toEqual({
    ...numbers,
    name: "Willow House",
    sector: "Social Care Org",
    status: "deregistered",
    registeredOn: "2011-01-20",
    deregisteredOn: "2017-04-10",
    relationships: [
      { registerId: "1-90000000008", is: "predecessor", reason: null },
      { registerId: "1-90000000009", is: "successor", reason: null },
      { registerId: "R0A02", is: "successor", reason: null },
    ],
  });
  expect(one.remarks).toEqual(["the number of a successor is not one of the register"]);
});

test("deactivated locations have none before or after them only where the file has columns for such", async () => {
  const { "Predecessor location IDs": _, "Successor location IDs": __, ...without } = aDeactivatedRow();
  expect((await onlyRecord(csv(aDeactivatedRow()))).location?.relationships).toEqual([]);
  expect((await onlyRecord(csv(without))).location?.relationships).toBeNull();
});

test("a row of the monthly file says everything of a location, its provider, and their people", async () => {
  const row = aMonthlyRow({
    "Location HSCA start date": "2015-03-01",
    "Dormant (Y/N)": "N",
    "Care home?": "Y",
    "Care homes beds": "20.0",
    "Location Telephone Number": "1632960001",
    "Registered manager": "Ashdown, Ada, Mrs; Brook, Bo, ",
    "Location Region": "East",
    "Location City": "Oakbridge",
    "Brand Name": "-",
    "Provider Companies House Number": "1234567",
    "Provider HSCA start date": "2010-10-01",
    "Provider Ownership Type": "Partnership",
    "Provider Postal Code": "ZE1 1AB",
    "Provider Nominated Individual Name": "Carver, Cyril, Mr",
    "Provider Main Partner Name": "Dunmore, Dora, Dr",
    "Service type - Care home service with nursing": "Y",
    "Service user band - Older People": "Y",
    "Service user band - Dementia": "N",
  });
  const one = await onlyRecord(csv(row));
  expect(recorded(one.provider ?? {})).toEqual({
    registerId: PROVIDER,
    name: "Willow Care Ltd",
    kind: "partnership",
    companiesHouseNumber: "01234567",
    status: "registered",
    registeredOn: "2010-10-01",
    postcode: "ZE1 1AB",
  });
  expect(recorded(one.location ?? {})).toEqual({
    ...numbers,
    name: "Willow House",
    status: "registered",
    registeredOn: "2015-03-01",
    town: "Oakbridge",
    region: "East of England",
    phone: "01632960001",
    careHome: true,
    beds: 20,
    dormant: false,
    activities: [{ name: "Personal care", code: "RA1" }],
    serviceTypes: [{ name: "Care home service with nursing", shortName: "Nursing homes" }],
    serviceUserBands: ["Older People"],
  });
  expect(
    one.roles.map((role) => [role.role, role.locationRegisterId, role.activity, role.familyName, role.title]),
  ).toEqual([
    ["registeredManager", LOCATION, undefined, "Ashdown", "Mrs"],
    ["registeredManager", LOCATION, undefined, "Brook", null],
    ["nominatedIndividual", undefined, undefined, "Carver", "Mr"],
    ["mainPartner", undefined, undefined, "Dunmore", "Dr"],
  ]);
  expect(one.asPublished).toEqual(Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== "")));
});

test("the monthly file keeps an activity that it has anew", async () => {
  const one = await onlyRecord(csv(aMonthlyRow({ "Regulated activity - Care in space": "Y" })));
  expect(one.location?.activities).toContainEqual({ name: "Care in space", code: null });
});

test("a row of the list of providers says a name and little more", async () => {
  const row = {
    "Provider ID": "r0a",
    "Provider Name": "Willow Trust",
    "Number of locations": "3",
    "Main location type": "NHS Healthcare Organisation",
    "Brand Name": "-",
  };
  const one = await onlyRecord(csv(row));
  expect(one).toMatchObject({ key: "R0A", about: "provider R0A", roles: [] });
  expect(one.location).toBeUndefined();
  expect(recorded(one.provider ?? {})).toEqual({
    registerId: "R0A",
    name: "Willow Trust",
    sector: "NHS Healthcare Organisation",
  });
});

const ADA = `Registered Manager,Mrs,Ada,Ashdown,location,${LOCATION},${PROVIDER}`;

test("a row of the regulator's own roles says who, where and with which address, and nothing of the place", async () => {
  const one = await onlyRecord(roles(`${ADA},Ada.Ashdown@Willow.example`));
  expect(one).toEqual({
    key: `${LOCATION}|registeredManager|ada|ashdown`,
    about: `Registered Manager at ${LOCATION}`,
    contentHash: one.contentHash,
    roles: [
      {
        role: "registeredManager",
        providerRegisterId: PROVIDER,
        locationRegisterId: LOCATION,
        title: "Mrs",
        givenName: "Ada",
        familyName: "Ashdown",
        registeredEmail: "ada.ashdown@willow.example",
      },
    ],
    asPublished: Object.fromEntries(
      HEADER.split(",").map((header, index) => [header, `${ADA},Ada.Ashdown@Willow.example`.split(",")[index]]),
    ),
    remarks: [],
  });
});

test("the published roles say for which activity, have a row for each, and no addresses", async () => {
  const header = "role,title,given,family,scope,id,provider_id,regulated_activity_code,source_set";
  const {
    file,
    records: rows,
    reported,
  } = await reading(
    fileOf(
      [
        header,
        `${ADA},RA1,x`,
        `${ADA},RA14,x`,
        `${ADA},,x`,
        `${ADA},RA99,x`,
        `Partner,Mr,Bo,Brook,provider,${PROVIDER},${PROVIDER},,x`,
      ].join("\n"),
    ),
  );
  expect(file.source).toBe("published-roles");
  expect(rows.map(({ key, roles: [role] }) => [key, role?.activity, role?.registeredEmail])).toEqual([
    [`${LOCATION}|registeredManager|ada|ashdown|Personal care`, "Personal care", null],
    [`${LOCATION}|registeredManager|ada|ashdown|Nursing care`, "Nursing care", null],
    [`${LOCATION}|registeredManager|ada|ashdown`, undefined, null],
    [`${LOCATION}|registeredManager|ada|ashdown`, undefined, null],
  ]);
  expect(reported).toEqual([
    "5: its activity code is not one that is known",
    "6 skipped: a partner who is not the main partner has no role in this service",
  ]);
});

test("what a row says is the same however its file is written, and another when a cell is", async () => {
  const contentHash = async (row: Record<string, string>) => (await onlyRecord(csv(row))).contentHash;
  const row = aRatingsRow();
  const turned = Object.fromEntries(Object.entries(row).reverse());
  const respelt = Object.fromEntries(Object.entries(row).map(([header, cell]) => [header.toUpperCase(), cell]));
  expect(await contentHash(turned)).toBe(await contentHash(row));
  expect(await contentHash(respelt)).toBe(await contentHash(row));
  expect(await contentHash({ ...row, "Location Name": "Heron Lodge" })).not.toBe(await contentHash(row));
  expect(await contentHash({ ...row, "Latest Rating": "Inadequate" })).not.toBe(await contentHash(row));
});

test("columns of one name are all kept", async () => {
  const text = `${Object.keys(aRatingsRow()).join(",")},Note,Note\n${Object.values(aRatingsRow()).join(",")},one,two\n`;
  expect((await onlyRecord(fileOf(text))).asPublished).toMatchObject({ Note: "one", "Note (15)": "two" });
});
