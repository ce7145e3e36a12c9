import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { castFacts } from "../../lib/demo/cast-actor.ts";
import { describeDemo } from "../../lib/demo/describe-demo.ts";
import { seedIfEmpty } from "../../lib/demo/seed.ts";
import { system } from "../../lib/kernel/actor.ts";
import { actorTransaction } from "../../lib/operation/actor-transaction.ts";
import { claimableBy } from "../../lib/register/role-held.ts";
import { locationId } from "../../lib/register/stable-id.ts";
import { freshDatabase } from "../database.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const asSeed = <T extends Record<string, unknown>>(query: string) =>
  actorTransaction(system("seed"), (tx) => tx.execute<T>(sql.raw(query)));

describe("the fictional register", () => {
  let done: boolean[];
  beforeAll(async () => {
    await freshDatabase();
    done = await Promise.all([seedIfEmpty(NOW), seedIfEmpty(NOW), seedIfEmpty(NOW)]);
  });

  test("is put there once, however many start at once", async () => {
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await seedIfEmpty(NOW)).toBe(false);
    expect(await asSeed("select 1 from providers")).toHaveLength(8);
    expect(await asSeed("select 1 from locations")).toHaveLength(11);
  });

  test("has accounts for those who have one, and none for the others", async () => {
    const [row] = await asSeed<{ emails: string[] }>(
      "select array_agg(email order by email) as emails from users where email not like '%regulator.example'",
    );
    expect(row?.emails).toEqual([
      "daniel.reyes@larkspur.example",
      "ewa.nowak@heron.example",
      "grace.lin@willow.example",
      "karl.brandt@siskin.example",
      "margaret.okafor@larkspur.example",
      "owen.pryce@kestrel.example",
      "ruth.adeyemi@kestrel.example",
      "samuel.osei@osei.example",
      "tom.whitfield@larkspur.example",
    ]);
  });

  test.each([
    ["aisha.khan@larkspur.example", "one"],
    ["grace.lin@willow.example", "one"],
    ["june.carver@plover.example", "one"],
    ["info@finch.example", "shared"],
    ["karl.brandt@siskin.example", "nobody"],
    ["tom.whitfield@larkspur.example", "nobody"],
  ])("the register knows %s as the address of %s", async (email, is) => {
    expect(await actorTransaction(system("sign-in"), (tx) => claimableBy(tx, email))).toMatchObject({ is });
  });

  test("has one Grace Lin with all her roles, and managers with a role for each activity", async () => {
    const rows = await asSeed(
      "select distinct person_id from role_holdings where registered_email = 'grace.lin@willow.example'",
    );
    expect(rows).toHaveLength(1);
    const daniel = await asSeed("select 1 from role_holdings where registered_email = 'daniel.reyes@larkspur.example'");
    expect(daniel).toHaveLength(3);
  });

  test("ended the registration of Siskin seven days ago", async () => {
    const [row] = await asSeed(
      "select status, deregistered_on, (select max(ended_on) from role_holdings where provider_id = providers.id) as until from providers where register_id = '1-900000008'",
    );
    expect(row).toEqual({ status: "deregistered", deregistered_on: "2026-11-15", until: "2026-11-15" });
  });

  test("has Tom's grant, Priya's invitation and twelve members of staff", async () => {
    expect(
      await asSeed("select email, accepted_at is not null as accepted, may, everywhere from grants order by email"),
    ).toEqual([
      { email: "priya.shah@larkspur.example", accepted: false, may: ["send"], everywhere: false },
      { email: "tom.whitfield@larkspur.example", accepted: true, may: ["send"], everywhere: false },
    ]);
    expect(await asSeed("select 1 from staff_role_holdings")).toHaveLength(12);
  });

  test("gives a journey the registered locations that somebody may send for, by name", async () => {
    const places = async (email: string) => (await castFacts(email)).locations;
    expect((await places("margaret.okafor@larkspur.example")).map(({ name }) => name)).toEqual([
      "Larkspur at Home",
      "Larkspur House",
      "Larkspur Lodge",
    ]);
    expect(await places("tom.whitfield@larkspur.example")).toEqual([
      {
        id: locationId("1-900000101"),
        registerId: "1-900000101",
        name: "Larkspur House",
        sector: "Social Care Org",
        activities: [
          "Accommodation for persons who require nursing or personal care",
          "Treatment of disease, disorder or injury",
        ],
        serviceTypes: ["Care home service with nursing"],
        postcode: "LE60 1AB",
        localAuthority: "Leicestershire",
      },
    ]);
    expect(await places("karl.brandt@siskin.example")).toEqual([]);
  });

  test("is described with its addresses, its people and the mailbox", () => {
    const text = describeDemo("http://localhost:3000");
    for (const words of [
      "http://localhost:3000/dev/mailbox",
      "margaret.okafor@larkspur.example",
      "george.abara@regulator.example",
    ])
      expect(text).toContain(words);
  });
});
