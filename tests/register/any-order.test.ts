import fc from "fast-check";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { system } from "../../lib/kernel/actor.ts";
import { importRegister } from "../../lib/register/import/import-register.ts";
import type { FileRow, SourceName } from "../../lib/register/sources/source.ts";
import type {
  SourceLocation,
  SourceProvider,
  SourceRecord,
  SourceRole,
} from "../../lib/register/sources/source-record.ts";
import { freshDatabase } from "../database.ts";
import { tries } from "../tiers.ts";
import { emptyRegister, registerNow } from "./whole-register.ts";

let admin: postgres.Sql;
beforeAll(async () => {
  admin = postgres((await freshDatabase()).admin, { max: 1, onnotice: () => {} });
});
afterAll(() => admin.end());

type File = { source: SourceName; rows: SourceRecord[] };
const NOW = new Date("2026-11-26T12:00:00Z");

const providerNumbers = ["1-913000001", "1-913000002"] as const;
const locationNumbers = ["1-914000001", "1-914000002", "1-914000003"] as const;
const ownerOf = (location: string) => (location === locationNumbers[2] ? providerNumbers[1] : providerNumbers[0]);

const name = fc.constantFrom("Elm", "The Elms", "Ash", undefined);
const place = fc.record(
  {
    name,
    town: fc.constantFrom("Thornby", "Ashwell", null),
    postcode: fc.constantFrom("LE60 1AA", null),
    status: fc.constantFrom("registered" as const, "registered" as const, "deregistered" as const),
    deregisteredOn: fc.constantFrom("2026-10-01", "2026-09-01"),
  },
  { requiredKeys: [] },
);
const activities = ["Personal care", "Nursing care"].map((activity) => ({
  name: activity,
  code: activity.slice(0, 2),
}));
const provider = fc
  .tuple(place, fc.constantFrom("partnership" as const, undefined))
  .map(([known, kind]) => ({ ...known, kind }));
const location = fc
  .tuple(
    place,
    fc.option(fc.subarray(activities), { nil: undefined }),
    fc.option(fc.subarray([{ name: "Care home service with nursing", shortName: null }]), { nil: undefined }),
    fc.option(fc.subarray([{ registerId: "1-914000009", is: "predecessor" as const, reason: "New Provider" }]), {
      nil: undefined,
    }),
  )
  .map(([known, does, kinds, relationships]) => ({ ...known, activities: does, serviceTypes: kinds, relationships }));

/** Two folded names and two addresses are enough for people to be mixed up in. */
const person = fc.record({
  title: fc.constantFrom("Mrs", null),
  givenName: fc.constantFrom("Ann", "ANN", "Bo"),
  familyName: fc.constantFrom("Lee", "Lée"),
  registeredEmail: fc.constantFrom("ann@x.example", "info@x.example", null),
});
const role = fc
  .tuple(
    person,
    fc.constantFrom("registeredManager" as const, "nominatedIndividual" as const),
    fc.constantFrom(...locationNumbers),
  )
  .map(
    ([who, held, at]): SourceRole => ({
      ...who,
      role: held,
      providerRegisterId: ownerOf(at),
      ...(held === "registeredManager" ? { locationRegisterId: at, activity: "Personal care" } : {}),
    }),
  );

const row = (key: string, told: Pick<SourceRecord, "provider" | "location" | "roles">): SourceRecord => ({
  key,
  about: key,
  contentHash: JSON.stringify(told),
  asPublished: {},
  remarks: [],
  ...told,
});
const locationRow = (registerId: string) =>
  fc.tuple(location, provider, fc.array(role, { maxLength: 2 })).map(([known, owner, roles]) => {
    const whose = { registerId: ownerOf(registerId), ...owner } as SourceProvider;
    return row(registerId, {
      location: { registerId, providerRegisterId: ownerOf(registerId), ...known } as SourceLocation,
      provider: whose,
      roles: roles.filter(
        (one) =>
          (one.locationRegisterId ?? ownerOf(registerId)) ===
          (one.locationRegisterId ? registerId : one.providerRegisterId),
      ),
    });
  });
const locationFile = (source: SourceName) =>
  fc
    .tuple(...locationNumbers.map(locationRow))
    .chain((rows) => fc.subarray(rows).map((some): File => ({ source, rows: some })));
const rolesFile = fc.array(role, { maxLength: 4 }).map(
  (all): File => ({
    source: "roles",
    rows: [
      ...new Map(
        all.map((one) => [
          `${one.locationRegisterId ?? one.providerRegisterId}|${one.role}|${one.givenName.toLowerCase()}`,
          one,
        ]),
      ),
    ].map(([key, one]) => row(key, { roles: [one] })),
  }),
);
const files = fc.tuple(
  locationFile("locations-api"),
  locationFile("active-locations"),
  locationFile("location-ratings"),
  rolesFile,
);

async function importAll(all: readonly File[]) {
  const counts = [];
  for (const { source, rows } of all) {
    const lines = async function* (): AsyncGenerator<FileRow> {
      for (const [index, record] of rows.entries()) yield { number: index + 1, is: "read", record };
    };
    const file = { is: "opened", source, holds: "", sha256: "", dataOn: null, rows: lines() };
    const result = await importRegister(system("register-import"), { file, dryRun: false, force: false }, NOW);
    if (!result.ok) throw new Error(result.error.is);
    counts.push(result.value.counts);
  }
  return counts;
}

test("files of different sources make the same register in whatever order they come, and coming again change nothing", async () => {
  const order = files.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length })),
  );
  await fc.assert(
    fc.asyncProperty(order, async ([first, second]) => {
      await emptyRegister(admin);
      await importAll(first);
      const register = await registerNow(admin);

      await emptyRegister(admin);
      await importAll(second);
      expect(await registerNow(admin)).toEqual(register);

      for (const { new: added, changed, gone } of await importAll(first))
        expect([added, changed, gone]).toEqual([0, 0, 0]);
      expect(await registerNow(admin)).toEqual(register);
    }),
    tries(15),
  );
}, 600_000);
