import type postgres from "postgres";

/** Nothing that an import makes is left. */
export async function emptyRegister(admin: postgres.Sql): Promise<void> {
  const tables =
    "users role_holdings people import_rows imports location_activities location_service_types location_relationships locations providers activities service_types";
  for (const table of tables.split(" ")) await admin.unsafe(`delete from ${table}`);
}

/**
 * The register as it stands: places, what they do, and who holds which role since when. People whom nothing tells of
 * any more are left out.
 */
export async function registerNow(admin: postgres.Sql): Promise<Record<string, unknown[]>> {
  const queries = {
    providers: "select * from providers order by id",
    locations: "select * from locations order by id",
    activities: "select * from location_activities order by location_id, activity",
    activityNames: "select * from activities order by name",
    serviceTypes: "select * from location_service_types order by location_id, service_type",
    relationships: "select * from location_relationships order by location_id, related_register_id",
    roles: "select * from role_holdings order by id",
    people: "select * from people where id in (select person_id from role_holdings) order by id",
  };
  const register: Record<string, unknown[]> = {};
  for (const [name, query] of Object.entries(queries)) register[name] = [...(await admin.unsafe(query))];
  return register;
}
