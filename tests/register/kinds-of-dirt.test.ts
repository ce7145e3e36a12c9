import { describe, expect, test } from "vitest";
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
  sheetRow,
  spreadsheet,
  whyRefused,
} from "./reading.ts";
import { aLocation, documents, fileOf, manager, roles } from "./register-files.ts";

/**
 * Each test is about one kind of dirt in files of the regulator, in its own made-up file. The numbers are those of the
 * list in issue 4.
 */

const headers = Object.keys(aDirectoryRow());
const directoryCells = Object.values(aDirectoryRow()).map((cell) => `"${cell}"`);
const location = async (changed: Record<string, string>) => (await onlyRecord(csv(aDirectoryRow(changed)))).location;
const rated = async (changed: Record<string, string>) => (await onlyRecord(csv(aRatingsRow(changed)))).location;
const document = async (changed: object) => (await onlyRecord(documents(aLocation(LOCATION, changed)))).location;
const monthly = async (changed: Record<string, string>) => onlyRecord(csv(aMonthlyRow(changed)));

describe("the file as a whole", () => {
  test.each([
    [
      "four lines, padded",
      [
        `Locations data${",".repeat(14)}`,
        ",".repeat(14),
        `This data was produced on 3 October 2026${",".repeat(14)}`,
        ",".repeat(14),
      ],
    ],
    ["four lines", ["Locations data", "", "This data was produced on 03 October 2026", ""]],
    ["two lines", ["Locations data", "This data was produced on 03 October 2026"]],
  ])("1. may have %s of title above its headers, whose date is kept", async (_, title) => {
    const { file, records } = await reading(fileOf([...title, headers.join(","), directoryCells.join(",")].join("\n")));
    expect(file).toMatchObject({ source: "directory", dataOn: "2026-10-03" });
    expect(records).toHaveLength(1);
  });

  test("1. need not have a title at all", async () => {
    expect((await reading(csv(aDirectoryRow()))).file.dataOn).toBeNull();
  });

  test.each([
    [
      "a byte order mark, CRLF and quotes everywhere",
      `\ufeff${headers.map((one) => `"${one}"`).join(",")}\r\n${directoryCells.join(",")}\r\n`,
    ],
    [
      "blank rows between",
      `${headers.join(",")}\n${",".repeat(14)}\n\n${directoryCells.join(",")}\n${",".repeat(14)}\n`,
    ],
  ])("2. may have %s", async (_, text) => {
    const { records, reported } = await reading(fileOf(text));
    expect(records).toMatchObject([{ key: LOCATION, asPublished: { Name: "Willow House" } }]);
    expect(reported).toEqual([]);
  });

  test.each([
    ["Local Authority", "Local authority"],
    [" LOCAL  AUTHORITY ", "Local authority"],
    ["CQC Location (for office use only", "CQC Location ID (for office use only)"],
    ["Service’s website", "Service's website (if available)"],
  ])("3. may spell a header %j, and the record stays the same", async (spelt, usual) => {
    const row = aDirectoryRow({ "Service's website (if available)": "willow.example" });
    const respelt = Object.fromEntries(
      Object.entries(row).map(([header, cell]) => [header === usual ? spelt : header, cell]),
    );
    const [{ asPublished, ...record }, { asPublished: _, ...usualRecord }] = [
      await onlyRecord(csv(respelt)),
      await onlyRecord(csv(row)),
    ];
    expect(record).toEqual(usualRecord);
    expect(Object.keys(asPublished)).toContain(spelt.trim());
  });

  test("3. is told when it has columns that are not known, and is refused when it lacks one that is needed", async () => {
    expect(
      (await reading(csv({ ...aDirectoryRow(), Colour: "red", "Care home?-national group": "" }))).reported,
    ).toEqual(["1 remark: columns not used: Colour, Care home?-national group"]);
    const { "Provider ID": _, "Location Name": __, ...without } = aRatingsRow();
    expect(await whyRefused(csv(without))).toBe(
      "it has no columns “Location Name” and “Provider ID”, so it was not read",
    );
  });

  test("4. has its date within, whatever its name says", async () => {
    const path = await spreadsheet({
      README: sheetRow("Source: the register as at 1 October 2026"),
      HSCA_Active_Locations: sheetRow(...Object.keys(aMonthlyRow())) + sheetRow(...Object.values(aMonthlyRow())),
    });
    expect((await reading(path)).file).toMatchObject({ source: "active-locations", dataOn: "2026-10-01" });
  });

  test("5. may have a million blank rows and thousands of blank cells in a sheet", async () => {
    const filler = '<table:table-cell table:number-columns-repeated="16262"/>';
    const path = await spreadsheet({
      Sheet1:
        `<table:table-row table:number-rows-repeated="1048000">${filler}</table:table-row>` +
        sheetRow(...Object.keys(aRatingsRow()), filler) +
        `<table:table-row table:number-rows-repeated="1000000">${filler}</table:table-row>` +
        sheetRow(...Object.values(aRatingsRow()), filler),
    });
    const { records, reported } = await reading(path);
    expect(records.map(({ key }) => key)).toEqual([LOCATION]);
    expect(reported).toEqual([]);
  });

  test("6. may have a location on many rows, and rows without a location", async () => {
    const { records, reported } = await reading(
      csv(aRatingsRow(), aRatingsRow({ "Latest Rating": "Inadequate" }), aRatingsRow({ "Location ID": " " })),
    );
    expect(records.map(({ key }) => key)).toEqual([LOCATION, LOCATION]);
    expect(reported).toEqual(["4 skipped: it has no location number"]);
  });

  test.each([
    [
      "in a row",
      `${headers.join(",")}\n${directoryCells.join(",")}\n"Heron Lodge",,`,
      "3 unreadable: the row is not whole",
    ],
    [
      "within quotes",
      `${headers.join(",")}\n${directoryCells.join(",")}\n"Heron Lo`,
      "3 unreadable: the file ends within quotes that this row opens",
    ],
    [
      "in a document",
      `${JSON.stringify(aLocation(LOCATION))}\n\n{"locationId": "1-9`,
      "3 unreadable: the line is not a whole JSON document",
    ],
  ])("7. that breaks off %s says where", async (_, text, expected) => {
    const { records, reported } = await reading(fileOf(text));
    expect(records).toHaveLength(1);
    expect(reported).toEqual([expected]);
  });
});

describe("what is registered", () => {
  test("8. is told apart by its number alone", async () => {
    const { records } = await reading(
      csv(aRatingsRow(), aRatingsRow({ "Location ID": "1-90000000002", "Provider ID": "1-95000000002" })),
    );
    expect(records.map(({ key, provider }) => [key, provider?.registerId, provider?.name])).toEqual([
      [LOCATION, PROVIDER, "Willow Care Ltd"],
      ["1-90000000002", "1-95000000002", "Willow Care Ltd"],
    ]);
  });

  test.each(["01/12/2001", "5E+116", "1-12", "90000000001"])(
    "9. is skipped when a spreadsheet has made %s of its number",
    async (typed) => {
      expect((await reading(csv(aRatingsRow({ "Location ID": typed })))).reported).toEqual([
        "2 skipped: its location number is not one of the register",
      ]);
    },
  );

  test("10. is skipped when its provider's number is longer than any", async () => {
    expect((await reading(csv(aRatingsRow({ "Provider ID": "1-9500000000001" })))).reported).toEqual([
      "2 skipped: its provider number is not one of the register",
    ]);
  });

  test.each([
    ["1234567", "01234567"],
    ["01234567 ", "01234567"],
    ["sc123456", "SC123456"],
    ["IP12345R", "IP12345R"],
    [" ", null],
  ])("11. has the Companies House number %j as %j", async (typed, parsed) => {
    expect((await monthly({ "Provider Companies House Number": typed })).provider?.companiesHouseNumber).toBe(parsed);
  });

  test.each([
    ["-", null],
    [" ", null],
    ["", null],
    ["BRAND Willow", "BRAND Willow"],
    ["Q71", "Q71"],
  ])("12. has the brand %j as %j", async (typed, parsed) => {
    expect((await rated({ "Brand Name": typed }))?.brand).toBe(parsed);
  });
});

describe("a name", () => {
  test.each([
    ["13. with blanks around and within it", " Ability  Care\t", "Ability Care"],
    ["13. with a dash and an apostrophe of print", "Linnet’s – Rest", "Linnet’s – Rest"],
    ["13. in Welsh", "Tŷ Glân, Llanrŵst", "Tŷ Glân, Llanrŵst"],
    ["14. with quotes and commas", 'Triple "C" & Co, Ltd', 'Triple "C" & Co, Ltd'],
    ["15. that a spreadsheet would run", "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
    ["15. that begins with a sign", "@Home", "@Home"],
    ["16. of digits", "463", "463"],
    ["16. in capitals", "ELM", "ELM"],
    ["16. that begins small", "biddle house", "biddle house"],
    ["16. of two hundred characters", "Long ".repeat(40).trim(), "Long ".repeat(40).trim()],
  ])("%s is parsed without its case being changed, and kept as it came", async (_, typed, parsed) => {
    const record = await onlyRecord(csv(aRatingsRow({ "Location Name": typed })));
    expect(record.location?.name).toBe(parsed);
    expect(record.asPublished["Location Name"]).toBe(typed);
  });

  test("13. in a file that is not UTF-8 is told of", async () => {
    const text = Buffer.from(
      `${Object.keys(aRatingsRow()).join(",")}\n${Object.values(aRatingsRow({ "Location Name": "Linnet\x92s" })).join(",")}\n`,
      "latin1",
    );
    expect((await reading(fileOf(text))).reported).toEqual(["2: it holds characters that are not UTF-8"]);
  });

  test("13. with a quote that nothing closes stays one name", async () => {
    const text = `${Object.keys(aRatingsRow()).join(",")}\n${Object.values(aRatingsRow({ "Location Name": 'Linnet" Rest' })).join(",")}\n`;
    expect((await onlyRecord(fileOf(text))).location?.name).toBe('Linnet" Rest');
  });
});

describe("a list", () => {
  test("17. is parted by bars, never by commas, and says each thing once", async () => {
    const long =
      "Hospital services for people with mental health needs, learning disabilities and problems with substance misuse";
    const record = await location({
      "Service types": `Residential homes|${long}|Residential homes`,
      "Specialisms/services": "Dementia|Dementia",
    });
    expect(record?.serviceTypes?.map(({ name }) => name)).toEqual(["Care home service without nursing", long]);
    expect(record?.serviceUserBands).toEqual(["Dementia"]);
  });

  test.each([
    ["Homecare agencies", "Domiciliary care service"],
    ["domiciliary care service", "Domiciliary care service"],
    ["Nursing homes", "Care home service with nursing"],
    ["Doctors/GPs", "Doctors/GPs"],
  ])("18. has the service type %s as %s", async (typed, parsed) => {
    expect((await location({ "Service types": typed }))?.serviceTypes?.map(({ name }) => name)).toEqual([parsed]);
  });

  test.each([
    ["Learning disabilities", "Learning disabilities or autistic spectrum disorder"],
    ["Learning Disabilities or autistic spectrum disorder", "Learning disabilities or autistic spectrum disorder"],
    ["Services for everyone", "Whole Population"],
    ["Caring for adults over 65 yrs", "Older People"],
  ])("18. has the band %s as %s, from every source", async (typed, parsed) => {
    expect((await location({ "Specialisms/services": typed }))?.serviceUserBands).toEqual([parsed]);
    expect((await document({ specialisms: [{ name: typed }] }))?.serviceUserBands).toEqual([parsed]);
  });

  test("18. keeps a wording that is not known, and says so", async () => {
    const { records, reported } = await reading(
      csv(aDirectoryRow({ "Service types": "Moon base", "Specialisms/services": "Astronauts" })),
    );
    expect(records[0]?.location).toMatchObject({
      serviceTypes: [{ name: "Moon base", shortName: null }],
      serviceUserBands: ["Astronauts"],
    });
    expect(reported).toEqual([
      "2: “Moon base” is not a service type that is known",
      "2: “Astronauts” is not a band of people that is known",
    ]);
  });

  test.each([
    ["Yorkshire & Humberside", "Yorkshire and The Humber"],
    ["Yorkshire and Humber (ADASS Region)", "Yorkshire and The Humber"],
    ["Greater London (ADASS Region)", "London"],
    ["East", "East of England"],
    ["Unspecified", null],
  ])("18. has the region %s as %s", async (typed, parsed) => {
    expect((await rated({ "Location Region": typed }))?.region).toBe(parsed);
  });

  test.each(["Insufficient evidence to rate", "No published rating", "Requires Improvement", ""])(
    "19. may hold the rating %j, of which nothing is made",
    async (rating) => {
      const { records, reported } = await reading(csv(aRatingsRow({ "Latest Rating": rating })));
      expect([records.length, records[0]?.asPublished["Latest Rating"], reported]).toEqual([
        1,
        rating || undefined,
        [],
      ]);
    },
  );
});

describe("a place", () => {
  test.each([
    ["W1U  2AU", "W1U 2AU"],
    [" le609zz ", "LE60 9ZZ"],
    ["LE60", "LE60"],
    ["not known", "not known"],
    ["", null],
  ])("20. has the postcode %j as %j, and is never left out for it", async (typed, parsed) => {
    expect((await rated({ "Location Post Code": typed }))?.postcode).toBe(parsed);
  });

  test("21. and 22. has its council and county as they come", async () => {
    const record = await rated({ "Location Local Authority": " Bristol, City of", "Location County": "Lancs" });
    expect(record).toMatchObject({ localAuthority: "Bristol, City of", county: "Lancs" });
  });

  test.each([
    ["1632960001", "01632960001", false],
    ["136473267", "0136473267", false],
    ["01632 960001", "01632 960001", false],
    ["163296000111", "163296000111", true],
    ["ask at desk", "ask at desk", true],
    ["", null, false],
  ])("23. has the telephone number %j as %j", async (typed, parsed, isOdd) => {
    const { records, reported } = await reading(csv(aDirectoryRow({ "Phone number": typed })));
    expect(records[0]?.location?.phone).toBe(parsed);
    expect(reported.length > 0).toBe(isOdd);
  });

  test.each([
    ["www.willow.example", "https://www.willow.example", false],
    ["http://willow.example/a", "http://willow.example/a", false],
    ["javascript:alert(1)", null, true],
    ["info@willow.example", null, true],
    ["none", null, true],
  ])("23. has the website %j as %j", async (typed, parsed, isOdd) => {
    const { records, reported } = await reading(documents(aLocation(LOCATION, { website: typed })));
    expect(records[0]?.location?.website).toBe(parsed);
    expect(reported.length > 0).toBe(isOdd);
  });
});

describe("a day or a mark", () => {
  test.each([
    ["2025-01-02", "2025-01-02"],
    ["04/11/2013", "2013-11-04"],
    ["1/2/2025 12:00:00 AM", "2025-01-02"],
    ["14/Apr/2022 - 00:00", "2022-04-14"],
    ["2022-04-14T00:00:00Z", "2022-04-14"],
    ["", null],
  ])("24. %j is read as %j", async (typed, parsed) => {
    expect((await onlyRecord(csv(aDeactivatedRow({ "Location HSCA Start Date": typed })))).location?.registeredOn).toBe(
      parsed,
    );
  });

  test("24. is not guessed in a column that has both orders", async () => {
    const rows = ["27/11/2020", "11/27/2020", "04/11/2013"].map((typed, index) =>
      aDeactivatedRow({ "Location ID": `1-9000000000${index}`, "Location HSCA End Date": typed }),
    );
    const { records, reported } = await reading(csv(...rows));
    expect(records.map((one) => one.location?.deregisteredOn)).toEqual(["2020-11-27", "2020-11-27", null]);
    expect(reported).toEqual(["4: Location HSCA End Date is not a date that can be read"]);
  });

  test.each([
    ["Y", true],
    ["N", false],
    ["true", true],
    ["", null],
  ])("25. %j in a column of yes and no is %j", async (typed, parsed) => {
    expect((await monthly({ "Care home?": typed, "Dormant (Y/N)": typed })).location).toMatchObject({
      careHome: parsed,
      dormant: parsed,
    });
  });

  test.each([
    ["0", 0],
    ["0.0", 0],
    ["28", 28],
    ["", null],
  ])("25. %j beds are %j", async (typed, parsed) => {
    expect((await monthly({ "Care homes beds": typed })).location?.beds).toBe(parsed);
    expect((await document({ numberOfBeds: typed }))?.beds).toBe(parsed);
  });

  test("25. that is neither is told of", async () => {
    const { reported } = await reading(
      csv(
        aMonthlyRow({ "Care home?": "perhaps", "Care homes beds": "many", "Regulated activity - Nursing care": "?" }),
      ),
    );
    expect(reported).toEqual([
      "2: Care home? is neither yes nor no",
      "2: its number of beds is not a number",
      "2: Regulated activity - Nursing care is neither yes nor no",
    ]);
  });
});

describe("a document", () => {
  const LISTS = ["regulatedActivities", "gacServiceTypes", "specialisms", "relationships"];
  const LISTED = ["activities", "serviceTypes", "serviceUserBands", "relationships"];

  test.each([
    ["are absent", undefined, null],
    ["are null", null, null],
    ["are an empty object", {}, null],
    ["are empty", [], []],
  ])("26. whose lists %s says nothing, or that there are none", async (_, value, parsed) => {
    const record = (await document(Object.fromEntries(LISTS.map((list) => [list, value])))) as
      | Record<string, unknown>
      | undefined;
    expect(LISTED.map((member) => record?.[member])).toEqual(LISTED.map(() => parsed));
  });

  test("26. of a location that has left the register says that it has no activities", async () => {
    expect(
      (await document({ registrationStatus: "Deregistered", regulatedActivities: undefined }))?.activities,
    ).toEqual([]);
  });

  test("27. may be of a care home without beds", async () => {
    expect(await document({ careHome: "Y", numberOfBeds: undefined })).toMatchObject({ careHome: true, beds: null });
  });
});

describe("people", () => {
  const managers = async (cell: string) => {
    const { records, reported } = await reading(csv(aMonthlyRow({ "Registered manager": cell })));
    return {
      people: records[0]?.roles.map(({ title, givenName, familyName }) => [title, givenName, familyName]),
      reported,
    };
  };

  test.each([
    ["Ashdown, Ada, Mrs", [["Mrs", "Ada", "Ashdown"]]],
    ["Ashdown, Ada, ", [[null, "Ada", "Ashdown"]]],
    ["Ashdown, Ada", [[null, "Ada", "Ashdown"]]],
    ["O'ROURKE-Smith Vale, Ada Beth  Cora, Lord", [["Lord", "Ada Beth Cora", "O'ROURKE-Smith Vale"]]],
    [
      "Ashdown, Ada, Mrs; Brook, Bea, Dr",
      [
        ["Mrs", "Ada", "Ashdown"],
        ["Dr", "Bea", "Brook"],
      ],
    ],
    [
      "Ashdown, Ada, Mrs|Brook, Bea, ",
      [
        ["Mrs", "Ada", "Ashdown"],
        [null, "Bea", "Brook"],
      ],
    ],
    [
      "Ashdown, Ada, Mrs\nBrook, Bea, Dr",
      [
        ["Mrs", "Ada", "Ashdown"],
        ["Dr", "Bea", "Brook"],
      ],
    ],
    [
      "Ashdown, Ada, Mrs, Brook, Bea, Dr.",
      [
        ["Mrs", "Ada", "Ashdown"],
        ["Dr.", "Bea", "Brook"],
      ],
    ],
    ["Ashdown, Ada, Mrs; Ashdown, Ada, Mrs", [["Mrs", "Ada", "Ashdown"]]],
    ["", []],
    ["-", []],
  ])("28. in the cell %j are parsed", async (cell, people) => {
    expect(await managers(cell)).toEqual({ people, reported: [] });
  });

  test.each(["Ada Ashdown", "Ashdown, , Mrs", "Ashdown, Ada, Beth, Mrs", "Ashdown, Ada, Beth, Brook, Bea, Cora"])(
    "28. in the cell %j are not guessed at, nor named in a report",
    async (cell) => {
      expect(await managers(cell)).toEqual({
        people: [],
        reported: ["2: the name of a registered manager could not be understood"],
      });
    },
  );

  test("28. who manage several activities are told once for each", async () => {
    const contacts = [manager("Ada", "Ashdown")];
    const regulatedActivities = ["Personal care", "Nursing care"].map((name) => ({ name, contacts }));
    const { roles: held } = await onlyRecord(documents(aLocation(LOCATION, { regulatedActivities })));
    expect(held.map(({ familyName, activity }) => [familyName, activity])).toEqual([
      ["Ashdown", "Personal care"],
      ["Ashdown", "Nursing care"],
    ]);
  });

  test("29. whose names are a provider's name stay a name of a provider", async () => {
    const name = "Dr A Ashdown, Dr B Brook, Dr C Carver & Mr D Dunmore";
    const record = await monthly({ "Provider Name": name, "Provider Ownership Type": "Partnership" });
    expect(record).toMatchObject({ provider: { name, kind: "partnership" }, roles: [] });
  });

  test("30. may be away while they are still listed, and a place may be vacant", async () => {
    const away = {
      registeredManagerAbsentDate: "16/12/2020",
      regulatedActivities: [{ name: "Personal care", contacts: [manager("Ada", "Ashdown")] }],
    };
    const { records, reported } = await reading(documents(aLocation(LOCATION, away), aLocation("1-90000000002")));
    expect(records.map((one) => [one.location?.managerAbsentOn, one.roles.length])).toEqual([
      ["2020-12-16", 1],
      [null, 0],
    ]);
    expect(reported).toEqual([]);
  });
});

test("a row with a character that no text has is skipped", async () => {
  const { records, reported } = await reading(
    roles(`Registered Manager,Mrs,A\0da,Ashdown,location,${LOCATION},${PROVIDER},`),
  );
  expect([records, reported]).toEqual([[], ["2 skipped: it holds a character that is not text"]]);
});
