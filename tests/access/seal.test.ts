import type { ReservedSql } from "postgres";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Cast, peopledDatabase } from "../people.ts";
import { connectedTo } from "./connection.ts";

let cast: Cast;
let one: ReservedSql;
let another: ReservedSql;
beforeAll(async () => {
  const database = await peopledDatabase();
  cast = database.cast;
  [one, another] = [await connectedTo(database.urls.app), await connectedTo(database.urls.app)];
});

type Told = { actor: string; seal: string };
const asMargaret = () => `select act_as('portalUser', '${cast.margaret.actingAs}')`;
const told = async (sql: ReservedSql): Promise<Told> => {
  const [row] = await sql<[Told]>`
    select current_setting('portal.actor') as actor, current_setting('portal.seal') as seal`;
  return row;
};
const tell = ({ actor, seal }: Told, forHowLong = true) =>
  one`select set_config('portal.actor', ${actor}, ${forHowLong}), set_config('portal.seal', ${seal}, ${forHowLong})`;
const whoActs = async (sql: ReservedSql) => (await sql`select actor() ->> 'id' as id`)[0]?.id;

describe("what is known of an actor is sealed:", () => {
  beforeEach(async () => {
    for (const sql of [one, another]) await sql.unsafe("rollback; begin");
  });

  test("whoever acts is known to the end of the transaction, and to the policies", async () => {
    await one.unsafe(asMargaret());
    expect(await whoActs(one)).toBe(cast.margaret.actingAs);
    expect((await one`select id from providers`).map(({ id }) => id)).toEqual([cast.margaret.providerId]);
    await one.unsafe("commit; begin");
    expect(await whoActs(one)).toBeNull();
  });

  test("nobody is whoever they say without a seal, or with one they made up", async () => {
    const actor = JSON.stringify({ kind: "staff", id: cast.imran.staffId, roles: ["inspector"] });
    for (const seal of ["", "0".repeat(64), actor]) {
      await tell({ actor, seal });
      expect(await whoActs(one)).toBeNull();
      expect(await one`select id from providers`).toEqual([]);
    }
  });

  test("a seal fits no other values", async () => {
    await one.unsafe(asMargaret());
    const sealed = await told(one);
    const grown = sealed.actor.replace(/\}$/, ', "roles": ["inspector"]}');
    for (const actor of [grown, ` ${sealed.actor}`, sealed.actor.replace("nominatedIndividual", "mainPartner")]) {
      await tell({ ...sealed, actor });
      expect(await whoActs(one)).toBeNull();
    }
    await tell(sealed);
    expect(await whoActs(one)).toBe(cast.margaret.actingAs);
  });

  test("a seal fits no later transaction of the connection", async () => {
    await one.unsafe(asMargaret());
    const sealed = await told(one);
    await one.unsafe("commit");
    await one.unsafe("begin");
    await tell(sealed);
    expect(await whoActs(one)).toBeNull();
  });

  test("a seal fits no other connection, though it began at the same moment", async () => {
    await another.unsafe(asMargaret());
    await tell(await told(another));
    expect(await whoActs(one)).toBeNull();
  });

  test("settings of the whole connection make nobody act in the next transaction", async () => {
    await one.unsafe(asMargaret());
    await tell(await told(one), false);
    await one.unsafe("commit");
    await one.unsafe("begin");
    expect(await whoActs(one)).toBeNull();
  });

  test("somebody who acts cannot act as another in the same statement", async () => {
    await one.unsafe(asMargaret());
    await one.unsafe("savepoint before");
    await expect(
      one.unsafe("select providers.id from (select act_as('system', 'seed') offset 0) one, providers"),
    ).rejects.toMatchObject({ code: "42P03" });
    await one.unsafe("rollback to savepoint before");
    expect(await whoActs(one)).toBe(cast.margaret.actingAs);
  });

  test("no type of one's own takes the place of those that the policies read the actor by", async () => {
    const swapped = `case (given).v when '${cast.margaret.providerId}' then '${cast.ewa.providerId}' else (given).v end`;
    await one.unsafe(`${asMargaret()};
      create type pg_temp.uuid as (v text);
      create function pg_temp.f(text) returns pg_temp.uuid language sql as 'select row($1)::pg_temp.uuid';
      create function pg_temp.g(given pg_temp.uuid) returns pg_catalog.uuid language sql
        as $$ select (${swapped})::pg_catalog.uuid $$;
      create cast (text as pg_temp.uuid) with function pg_temp.f(text);
      create cast (pg_temp.uuid as pg_catalog.uuid) with function pg_temp.g(pg_temp.uuid) as implicit;
      set local search_path = pg_temp, pg_catalog, public`);
    const seen = await one<{ id: string }[]>`select provider_id as id from public.submissions`;
    expect(new Set(seen.map(({ id }) => id)).has(cast.ewa.providerId)).toBe(false);
    expect((await one`select id from public.providers`).map(({ id }) => id)).toEqual([cast.margaret.providerId]);
  });
});
