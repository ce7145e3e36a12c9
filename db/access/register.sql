-- The register: one's own provider and the locations held or granted; all of it for staff who read it and for the jobs
-- that work on it. Written by imports alone.
CREATE OR REPLACE FUNCTION writes_register() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT is_job('register-import', 'seed') $$;
CREATE OR REPLACE FUNCTION reads_register_as_job() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT is_job('sign-in', 'register-import', 'seed') $$;

GRANT SELECT, INSERT, UPDATE ON providers, locations, activities, service_types, people, role_holdings,
  registration_conditions, imports, import_rows TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON location_activities, location_service_types, location_relationships
  TO portal_app;

CREATE POLICY read_own ON providers FOR SELECT TO portal_app USING (id = (SELECT my_provider()));
CREATE POLICY read_own ON locations FOR SELECT TO portal_app
  USING (provider_id = (SELECT my_whole_provider()) OR id = ANY ((SELECT my_locations())::uuid[]));
CREATE POLICY read_own ON location_activities FOR SELECT TO portal_app
  USING (provider_id = (SELECT my_whole_provider()) OR location_id = ANY ((SELECT my_locations())::uuid[]));
CREATE POLICY read_own ON location_service_types FOR SELECT TO portal_app
  USING (provider_id = (SELECT my_whole_provider()) OR location_id = ANY ((SELECT my_locations())::uuid[]));
CREATE POLICY read_own ON location_relationships FOR SELECT TO portal_app
  USING (provider_id = (SELECT my_whole_provider()) OR location_id = ANY ((SELECT my_locations())::uuid[]));
-- Conditions of the provider as a whole hold at each of its locations, so whoever acts for one of them may read them.
CREATE POLICY read_own ON registration_conditions FOR SELECT TO portal_app
  USING (provider_id = (SELECT my_whole_provider()) OR location_id = ANY ((SELECT my_locations())::uuid[])
         OR (location_id IS NULL AND provider_id = (SELECT my_provider())));
CREATE POLICY read_all ON activities FOR SELECT TO portal_app USING ((SELECT actor_kind()) IS NOT NULL);
CREATE POLICY read_all ON service_types FOR SELECT TO portal_app USING ((SELECT actor_kind()) IS NOT NULL);

CREATE POLICY read_by_staff ON providers FOR SELECT TO portal_app USING ((SELECT reads_register()));
CREATE POLICY read_by_staff ON locations FOR SELECT TO portal_app USING ((SELECT reads_register()));
CREATE POLICY read_by_staff ON location_activities FOR SELECT TO portal_app USING ((SELECT reads_register()));
CREATE POLICY read_by_staff ON location_service_types FOR SELECT TO portal_app USING ((SELECT reads_register()));
CREATE POLICY read_by_staff ON location_relationships FOR SELECT TO portal_app USING ((SELECT reads_register()));
CREATE POLICY read_by_staff ON registration_conditions FOR SELECT TO portal_app USING ((SELECT reads_register()));
CREATE POLICY read_by_staff ON people FOR SELECT TO portal_app USING ((SELECT reads_register()));
CREATE POLICY read_by_staff ON role_holdings FOR SELECT TO portal_app USING ((SELECT reads_register()));
CREATE POLICY read_by_staff ON imports FOR SELECT TO portal_app USING ((SELECT staff_has('registerAdministrator')));
CREATE POLICY read_by_staff ON import_rows FOR SELECT TO portal_app USING ((SELECT staff_has('registerAdministrator')));

CREATE POLICY read_by_job ON providers FOR SELECT TO portal_app USING ((SELECT reads_register_as_job()));
CREATE POLICY read_by_job ON locations FOR SELECT TO portal_app USING ((SELECT reads_register_as_job()));
CREATE POLICY read_by_job ON location_activities FOR SELECT TO portal_app USING ((SELECT reads_register_as_job()));
CREATE POLICY read_by_job ON location_service_types FOR SELECT TO portal_app USING ((SELECT reads_register_as_job()));
CREATE POLICY read_by_job ON location_relationships FOR SELECT TO portal_app USING ((SELECT reads_register_as_job()));
CREATE POLICY read_by_job ON registration_conditions FOR SELECT TO portal_app USING ((SELECT reads_register_as_job()));
CREATE POLICY read_by_job ON people FOR SELECT TO portal_app USING ((SELECT reads_register_as_job()));
CREATE POLICY read_by_job ON role_holdings FOR SELECT TO portal_app USING ((SELECT reads_register_as_job()));
CREATE POLICY read_by_job ON imports FOR SELECT TO portal_app USING ((SELECT writes_register()));
CREATE POLICY read_by_job ON import_rows FOR SELECT TO portal_app USING ((SELECT writes_register()));

CREATE POLICY add_by_job ON providers FOR INSERT TO portal_app WITH CHECK ((SELECT writes_register()));
CREATE POLICY add_by_job ON locations FOR INSERT TO portal_app WITH CHECK ((SELECT writes_register()));
CREATE POLICY add_by_job ON activities FOR INSERT TO portal_app WITH CHECK ((SELECT writes_register()));
CREATE POLICY add_by_job ON service_types FOR INSERT TO portal_app WITH CHECK ((SELECT writes_register()));
CREATE POLICY add_by_job ON location_activities FOR INSERT TO portal_app WITH CHECK ((SELECT writes_register()));
CREATE POLICY add_by_job ON location_service_types FOR INSERT TO portal_app WITH CHECK ((SELECT writes_register()));
CREATE POLICY add_by_job ON location_relationships FOR INSERT TO portal_app WITH CHECK ((SELECT writes_register()));
CREATE POLICY add_by_job ON registration_conditions FOR INSERT TO portal_app WITH CHECK ((SELECT writes_register()));
CREATE POLICY add_by_job ON people FOR INSERT TO portal_app WITH CHECK ((SELECT writes_register()));
CREATE POLICY add_by_job ON role_holdings FOR INSERT TO portal_app WITH CHECK ((SELECT writes_register()));
CREATE POLICY add_by_job ON imports FOR INSERT TO portal_app WITH CHECK ((SELECT writes_register()));
CREATE POLICY add_by_job ON import_rows FOR INSERT TO portal_app WITH CHECK ((SELECT writes_register()));

CREATE POLICY change_by_job ON providers FOR UPDATE TO portal_app USING ((SELECT writes_register()));
CREATE POLICY change_by_job ON locations FOR UPDATE TO portal_app USING ((SELECT writes_register()));
CREATE POLICY change_by_job ON activities FOR UPDATE TO portal_app USING ((SELECT writes_register()));
CREATE POLICY change_by_job ON service_types FOR UPDATE TO portal_app USING ((SELECT writes_register()));
CREATE POLICY change_by_job ON location_activities FOR UPDATE TO portal_app USING ((SELECT writes_register()));
CREATE POLICY change_by_job ON location_service_types FOR UPDATE TO portal_app USING ((SELECT writes_register()));
CREATE POLICY change_by_job ON location_relationships FOR UPDATE TO portal_app USING ((SELECT writes_register()));
CREATE POLICY change_by_job ON registration_conditions FOR UPDATE TO portal_app USING ((SELECT writes_register()));
CREATE POLICY change_by_job ON people FOR UPDATE TO portal_app USING ((SELECT writes_register()));
CREATE POLICY change_by_job ON role_holdings FOR UPDATE TO portal_app USING ((SELECT writes_register()));
CREATE POLICY change_by_job ON imports FOR UPDATE TO portal_app USING ((SELECT writes_register()));
CREATE POLICY change_by_job ON import_rows FOR UPDATE TO portal_app USING ((SELECT writes_register()));

CREATE POLICY remove_by_job ON location_activities FOR DELETE TO portal_app USING ((SELECT writes_register()));
CREATE POLICY remove_by_job ON location_service_types FOR DELETE TO portal_app USING ((SELECT writes_register()));
CREATE POLICY remove_by_job ON location_relationships FOR DELETE TO portal_app USING ((SELECT writes_register()));

-- An import may mend whose a location is only while nothing was begun, sent or granted for it; null for everybody else.
CREATE OR REPLACE FUNCTION location_is_in_use(place uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM drafts WHERE drafts.location_id = place)
      OR EXISTS (SELECT FROM submissions WHERE submissions.location_id = place)
      OR EXISTS (SELECT FROM grant_locations WHERE grant_locations.location_id = place)
  WHERE writes_register()
$$;
REVOKE EXECUTE ON FUNCTION location_is_in_use(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION location_is_in_use(uuid) TO portal_app;
