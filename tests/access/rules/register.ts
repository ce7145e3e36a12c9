import { by, idsOf, isJob, isPortalUser, isStaff, type Rule } from "../rule.ts";
import { atHome, heron, heronCourt, house, id, larkspur, lodge, type Somebody } from "../somebody.ts";

/** The tables of the register, each with the columns that tell one row of it from others. */
export const registerTables = {
  providers: ["id", "register_id"],
  locations: ["id", "register_id"],
  location_activities: ["activity"],
  location_service_types: ["service_type"],
  location_relationships: ["related_register_id"],
  registration_conditions: ["id"],
  activities: ["name"],
  service_types: ["name"],
  people: ["id"],
  role_holdings: ["id", "source"],
  imports: ["id"],
  import_rows: ["key"],
} as const;
type Table = keyof typeof registerTables;
/** One row of each, as JSON. */
export type Register = Readonly<Record<Table, Readonly<Record<string, unknown>>>>;

/** Of these, what an import no longer says goes. */
const shrinking: readonly Table[] = ["location_activities", "location_service_types", "location_relationships"];
/** What rows with made-up keys refer to. */
const needed: Partial<Readonly<Record<Table, string>>> = {
  location_activities: "insert into activities (name) values ('imported'), ('imported again');",
  location_service_types: "insert into service_types (name) values ('imported'), ('imported again');",
};

export const at = (locationId: string | null, providerId = larkspur) => ({ providerId, locationId, actedAs: "" });
const writes = isJob("register-import", "seed");
const readsAsJob = isJob("sign-in", "register-import", "seed");
const readsLocation = (who: Somebody, locationId: string, providerId = larkspur) =>
  readsAsJob(who) || by("O27", who, at(locationId, providerId));
/** Of the provider as a whole everybody who acts for it. */
const readsProvider = (who: Somebody, providerId: string) =>
  readsLocation(who, house, providerId) || (isPortalUser(who) && who.providerId === providerId);
const readsPeople = (who: Somebody) => readsAsJob(who) || (isStaff()(who) && by("O27", who, at(house)));
const readsImports = (who: Somebody) => writes(who) || (isStaff()(who) && by("O33", who, at(house)));

/** O27 and O33, and what imports do. */
export const registerRules = (register: Register): readonly Rule[] => [
  {
    does: "O27: reads providers",
    on: ["providers"],
    statement: () => `select id from providers where id in ('${larkspur}', '${heron}')`,
    may: (who) => idsOf([{ id: larkspur }, { id: heron }], ({ id }) => readsProvider(who, id)),
  },
  readsAboutLocations("locations", "id"),
  readsAboutLocations("location_activities"),
  readsAboutLocations("location_service_types"),
  readsAboutLocations("location_relationships"),
  readsAboutLocations("registration_conditions"),
  {
    does: "O27: reads conditions of a provider as a whole",
    on: ["registration_conditions"],
    statement: () => "select provider_id as id from registration_conditions where location_id is null",
    may: (who) => (readsProvider(who, larkspur) ? [larkspur] : []),
  },
  readsAny("activities", ({ kind }) => kind !== null),
  readsAny("service_types", ({ kind }) => kind !== null),
  readsAny("people", readsPeople),
  readsAny("role_holdings", readsPeople),
  readsAny("imports", readsImports),
  readsAny("import_rows", readsImports),
  ...Object.keys(registerTables).flatMap((table) => importsInto(table as Table, register[table as Table])),
];

function readsAboutLocations(table: Table, column = "location_id"): Rule {
  const places = [house, lodge, atHome];
  return {
    does: `O27: reads ${table} about locations`,
    on: [table],
    statement: () =>
      `select distinct ${column} as id from ${table} where ${column} = any ('{${places},${heronCourt}}')`,
    may: (who) =>
      [...places.filter((one) => readsLocation(who, one)), heronCourt]
        .filter((one) => one !== heronCourt || readsLocation(who, heronCourt, heron))
        .sort(),
  };
}

function readsAny(table: Table, may: (who: Somebody) => boolean): Rule {
  return {
    does: `reads ${table}`,
    on: [table],
    statement: () => `select distinct 'any' as id from ${table}`,
    may: (who) => (may(who) ? ["any"] : []),
  };
}

/** What an import may do to a table, and nobody else. */
function importsInto(table: Table, template: Readonly<Record<string, unknown>>): readonly Rule[] {
  const [column] = registerTables[table];
  const [key, again] = column === "id" ? [id("imported"), id("imported again")] : ["imported", "imported again"];
  const row = { ...template, ...Object.fromEntries(registerTables[table].map((one) => [one, key])) };
  const json = JSON.stringify(row).replaceAll("'", "''");
  const add = `insert into ${table} select * from jsonb_populate_record(null::${table}, '${json}')`;
  const isThere = (value: string) => `exists (select from ${table} where ${column} = '${value}')`;
  const added = () => `${needed[table] ?? ""}${add}`;
  return [
    {
      ...{ does: `adds to ${table}`, on: [table], among: mightImport },
      before: () => needed[table] ?? "",
      statement: () => add,
      may: writes,
      left: isThere(key),
    },
    {
      ...{ does: `changes ${table}`, on: [table], among: mightImport },
      before: added,
      statement: () => `update ${table} set ${column} = '${again}' where ${column} = '${key}'`,
      may: writes,
      left: isThere(again),
    },
    {
      ...{ does: `removes from ${table}`, on: [table], among: mightImport },
      before: added,
      statement: () => `delete from ${table} where ${column} = '${key}'`,
      may: (who) => shrinking.includes(table) && writes(who),
      left: `not ${isThere(key)}`,
    },
  ];
}

/** The jobs, nobody, staff who see imports or give rights, and one of each side. */
const mightImport = ({ name, kind }: Somebody) =>
  kind === "system" || kind === null || ["margaret", "daniel", "tom", "karl", "helen", "lena", "alex"].includes(name);
