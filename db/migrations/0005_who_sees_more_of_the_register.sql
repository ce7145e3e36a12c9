DO $$
DECLARE one text;
BEGIN
  FOREACH one IN ARRAY '{location_relationships,registration_conditions,searches}'::text[] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
  END LOOP;
  FOREACH one IN ARRAY '{location_relationships,registration_conditions}'::text[] LOOP
    EXECUTE format('CREATE POLICY read_own ON %I FOR SELECT TO portal_app USING (provider_id = (SELECT my_whole_provider()) OR location_id = ANY ((SELECT my_locations())::uuid[]))', one);
    EXECUTE format('CREATE POLICY read_by_staff ON %I FOR SELECT TO portal_app USING ((SELECT staff_has(''contactCentre'', ''triage'', ''inspector'', ''registrationOfficer'', ''decisionMaker'', ''registerAdministrator'')))', one);
    EXECUTE format('CREATE POLICY read_by_job ON %I FOR SELECT TO portal_app USING ((SELECT is_job(''sign-in'', ''register-import'', ''seed'')))', one);
    EXECUTE format('CREATE POLICY add_by_import ON %I FOR INSERT TO portal_app WITH CHECK ((SELECT is_job(''register-import'', ''seed'')))', one);
    EXECUTE format('CREATE POLICY change_by_import ON %I FOR UPDATE TO portal_app USING ((SELECT is_job(''register-import'', ''seed'')))', one);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON location_relationships TO portal_app;
--> statement-breakpoint
CREATE POLICY remove_by_import ON location_relationships FOR DELETE TO portal_app USING ((SELECT is_job('register-import', 'seed')));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON registration_conditions TO portal_app;
--> statement-breakpoint

-- Searches: whoever asked reads what they asked; the worker sees what is over, and deletes it.
CREATE POLICY read_own ON searches FOR SELECT TO portal_app
  USING (user_id = (SELECT my_user()) OR user_id = (SELECT me.user_id FROM staff me WHERE me.id::text = (SELECT actor_id())));
--> statement-breakpoint
CREATE POLICY add_own ON searches FOR INSERT TO portal_app
  WITH CHECK (user_id = (SELECT my_user()) OR user_id = (SELECT me.user_id FROM staff me WHERE me.id::text = (SELECT actor_id())));
--> statement-breakpoint
GRANT SELECT, INSERT ON searches TO portal_app;
--> statement-breakpoint
GRANT SELECT, DELETE ON searches TO portal_worker;
--> statement-breakpoint
CREATE POLICY tidy ON searches FOR ALL TO portal_worker USING ((SELECT is_job('worker')) AND asked_at < now() - interval '24 hours');

--> statement-breakpoint
-- An import may mend whose a location is only while nothing was begun, sent or granted for it.
DO $$
DECLARE one text;
BEGIN
  FOREACH one IN ARRAY '{drafts,notifications}'::text[] LOOP
    EXECUTE format('CREATE POLICY read_by_owner ON %I FOR SELECT TO CURRENT_USER USING (true)', one);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE FUNCTION location_is_in_use(place uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM drafts WHERE drafts.location_id = place)
      OR EXISTS (SELECT FROM notifications WHERE notifications.location_id = place)
      OR EXISTS (SELECT FROM grant_locations WHERE grant_locations.location_id = place)
$$;
--> statement-breakpoint
-- Rows of earlier imports do not hold what was said: the next import of each source tells it anew.
TRUNCATE import_rows;
