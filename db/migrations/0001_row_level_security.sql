-- Three logins reach this database (README, "Database roles"). The owner migrates and is not used at run time.
-- Members of portal_app are the web, members of portal_worker the worker; roles are cluster-wide, so made only when missing.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'portal_app') THEN CREATE ROLE portal_app NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'portal_worker') THEN CREATE ROLE portal_worker NOLOGIN; END IF;
  -- To give portal_worker its function, the owner must be able to act as it.
  IF NOT pg_has_role('portal_worker', 'USAGE') THEN EXECUTE format('GRANT portal_worker TO %I', current_user); END IF;
END $$;
--> statement-breakpoint
REVOKE ALL ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO portal_app, portal_worker;
--> statement-breakpoint
-- So that a start without the owner's login can tell whether the schema is that of its build.
GRANT USAGE ON SCHEMA drizzle TO portal_app;
--> statement-breakpoint
GRANT SELECT ON drizzle.__drizzle_migrations TO portal_app;
--> statement-breakpoint

-- Who is acting: two settings of the transaction. Unset, or left over as '' in a pooled connection, means nobody.
CREATE FUNCTION actor_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('portal.actor_kind', true), '') $$;
--> statement-breakpoint
CREATE FUNCTION actor_id() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('portal.actor_id', true), '') $$;
--> statement-breakpoint
CREATE FUNCTION is_job(VARIADIC jobs text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(actor_kind() = 'system' AND actor_id() = ANY (jobs), false) $$;
--> statement-breakpoint
CREATE FUNCTION london_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT (now() AT TIME ZONE 'Europe/London')::date $$;
--> statement-breakpoint

-- The role or grant acted as. A role that the register ended still reads its history for 28 days (`standing` is false).
-- SECURITY DEFINER: it reads tables that the actor may not; the owner has policies of its own for them below.
CREATE FUNCTION my_role() RETURNS TABLE (provider_id uuid, everywhere boolean, location_ids uuid[], standing boolean, may text[], user_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT held.provider_id,
         held.role <> 'registeredManager',
         ARRAY(
           SELECT DISTINCT other.location_id FROM role_holdings other
           WHERE other.person_id = held.person_id AND other.role = held.role AND other.provider_id = held.provider_id
             AND other.location_id IS NOT NULL
             AND coalesce(other.ended_on > london_today(), true) = coalesce(held.ended_on > london_today(), true)
             AND coalesce(other.ended_on > london_today() - 28, true)
         ),
         coalesce(held.ended_on > london_today(), true),
         CASE WHEN coalesce(held.ended_on > london_today(), true) THEN '{send,seeAllSent,download}' ELSE '{seeAllSent,download}' END::text[],
         (SELECT users.id FROM users WHERE users.person_id = held.person_id AND users.closed_at IS NULL)
  FROM role_holdings held
  WHERE actor_kind() = 'portalUser' AND held.id::text = actor_id() AND coalesce(held.ended_on > london_today() - 28, true)
  UNION ALL
  SELECT granted.provider_id, granted.everywhere,
         ARRAY(SELECT place.location_id FROM grant_locations place WHERE place.grant_id = granted.id),
         true, granted.may, granted.user_id
  FROM grants granted
  WHERE actor_kind() = 'portalUser' AND granted.id::text = actor_id()
    AND granted.accepted_at IS NOT NULL AND granted.suspended_at IS NULL AND granted.removed_at IS NULL
$$;
--> statement-breakpoint
CREATE FUNCTION my_provider() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT provider_id FROM my_role() $$;
--> statement-breakpoint
CREATE FUNCTION my_user() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT user_id FROM my_role() $$;
--> statement-breakpoint
CREATE FUNCTION my_whole_provider() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT provider_id FROM my_role() WHERE everywhere $$;
--> statement-breakpoint
CREATE FUNCTION my_locations() RETURNS uuid[] LANGUAGE sql STABLE AS $$ SELECT location_ids FROM my_role() $$;
--> statement-breakpoint
CREATE FUNCTION i_may(permission text) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce((SELECT permission = ANY (may) FROM my_role()), false) $$;
--> statement-breakpoint
CREATE FUNCTION staff_has(VARIADIC roles text[]) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT actor_kind() = 'staff' AND EXISTS (
    SELECT FROM staff_role_holdings held
    WHERE held.staff_id::text = actor_id() AND held.role = ANY (roles) AND held.ended_at IS NULL
  )
$$;
--> statement-breakpoint

DO $$
DECLARE one text;
BEGIN
  FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
  END LOOP;
  FOREACH one IN ARRAY '{role_holdings,users,grants,grant_locations,staff_role_holdings}'::text[] LOOP
    EXECUTE format('CREATE POLICY read_by_owner ON %I FOR SELECT TO CURRENT_USER USING (true)', one);
  END LOOP;
END $$;
--> statement-breakpoint

-- The register: one's own provider, and the locations held or granted; written by imports.
GRANT SELECT, INSERT, UPDATE ON providers, locations, activities, service_types, people, role_holdings TO portal_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON location_activities, location_service_types TO portal_app;
--> statement-breakpoint
CREATE POLICY read_own ON providers FOR SELECT TO portal_app USING (id = (SELECT my_provider()));
--> statement-breakpoint
CREATE POLICY read_own ON locations FOR SELECT TO portal_app
  USING (provider_id = (SELECT my_whole_provider()) OR id = ANY ((SELECT my_locations())::uuid[]));
--> statement-breakpoint
CREATE POLICY read_own ON location_activities FOR SELECT TO portal_app
  USING (provider_id = (SELECT my_whole_provider()) OR location_id = ANY ((SELECT my_locations())::uuid[]));
--> statement-breakpoint
CREATE POLICY read_own ON location_service_types FOR SELECT TO portal_app
  USING (provider_id = (SELECT my_whole_provider()) OR location_id = ANY ((SELECT my_locations())::uuid[]));
--> statement-breakpoint
CREATE POLICY read_all ON activities FOR SELECT TO portal_app USING ((SELECT actor_kind()) IS NOT NULL);
--> statement-breakpoint
CREATE POLICY read_all ON service_types FOR SELECT TO portal_app USING ((SELECT actor_kind()) IS NOT NULL);
--> statement-breakpoint
DO $$
DECLARE one text;
BEGIN
  FOREACH one IN ARRAY '{providers,locations,activities,service_types,people,role_holdings,location_activities,location_service_types}'::text[] LOOP
    EXECUTE format('CREATE POLICY read_by_staff ON %I FOR SELECT TO portal_app USING ((SELECT staff_has(''contactCentre'', ''triage'', ''inspector'', ''registrationOfficer'', ''decisionMaker'', ''registerAdministrator'')))', one);
    EXECUTE format('CREATE POLICY read_by_job ON %I FOR SELECT TO portal_app USING ((SELECT is_job(''sign-in'', ''register-import'', ''seed'')))', one);
    EXECUTE format('CREATE POLICY add_by_import ON %I FOR INSERT TO portal_app WITH CHECK ((SELECT is_job(''register-import'', ''seed'')))', one);
    EXECUTE format('CREATE POLICY change_by_import ON %I FOR UPDATE TO portal_app USING ((SELECT is_job(''register-import'', ''seed'')))', one);
  END LOOP;
  FOREACH one IN ARRAY '{location_activities,location_service_types}'::text[] LOOP
    EXECUTE format('CREATE POLICY remove_by_import ON %I FOR DELETE TO portal_app USING ((SELECT is_job(''register-import'', ''seed'')))', one);
  END LOOP;
END $$;
--> statement-breakpoint

-- Accounts, sessions, links and limits belong to the job `sign-in`; people see their own account.
GRANT SELECT, INSERT, UPDATE (email_verified, job_title, phone) ON users TO portal_app;
--> statement-breakpoint
CREATE POLICY read_own ON users FOR SELECT TO portal_app USING (id = (SELECT my_user()));
--> statement-breakpoint
CREATE POLICY change_own ON users FOR UPDATE TO portal_app USING (id = (SELECT my_user()));
--> statement-breakpoint
CREATE POLICY read_by_staff ON users FOR SELECT TO portal_app USING ((SELECT staff_has('contactCentre', 'registerAdministrator', 'administrator')));
--> statement-breakpoint
CREATE POLICY read_by_job ON users FOR SELECT TO portal_app USING ((SELECT is_job('sign-in', 'register-import', 'seed')));
--> statement-breakpoint
CREATE POLICY add_by_job ON users FOR INSERT TO portal_app WITH CHECK ((SELECT is_job('sign-in', 'seed')));
--> statement-breakpoint
CREATE POLICY change_by_job ON users FOR UPDATE TO portal_app USING ((SELECT is_job('sign-in')));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, sign_in_links, rate_limits TO portal_app;
--> statement-breakpoint
CREATE POLICY by_job ON sessions FOR ALL TO portal_app USING ((SELECT is_job('sign-in')));
--> statement-breakpoint
CREATE POLICY by_job ON sign_in_links FOR ALL TO portal_app USING ((SELECT is_job('sign-in')));
--> statement-breakpoint
CREATE POLICY by_job ON rate_limits FOR ALL TO portal_app USING ((SELECT is_job('sign-in')));
--> statement-breakpoint
-- The worker sees of them only what is over, and deletes it. A session's row says for a day whose it was.
GRANT SELECT, DELETE ON sessions, sign_in_links, rate_limits TO portal_worker;
--> statement-breakpoint
CREATE POLICY tidy ON sessions FOR ALL TO portal_worker
  USING ((SELECT is_job('worker')) AND coalesce(ended_at, least(expires, last_seen_at + interval '30 minutes')) < now() - interval '24 hours');
--> statement-breakpoint
CREATE POLICY tidy ON sign_in_links FOR ALL TO portal_worker USING ((SELECT is_job('worker')) AND expires < now() - interval '24 hours');
--> statement-breakpoint
CREATE POLICY tidy ON rate_limits FOR ALL TO portal_worker USING ((SELECT is_job('worker')) AND at < now() - interval '24 hours');
--> statement-breakpoint

GRANT SELECT, INSERT, UPDATE ON grants TO portal_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON grant_locations TO portal_app;
--> statement-breakpoint
CREATE POLICY read_own ON grants FOR SELECT TO portal_app USING (provider_id = (SELECT my_whole_provider()) OR user_id = (SELECT my_user()));
--> statement-breakpoint
CREATE POLICY read_own ON grant_locations FOR SELECT TO portal_app USING (provider_id = (SELECT my_whole_provider()));
--> statement-breakpoint
CREATE POLICY read_by_job ON grants FOR SELECT TO portal_app USING ((SELECT is_job('sign-in', 'seed')));
--> statement-breakpoint
CREATE POLICY read_by_job ON grant_locations FOR SELECT TO portal_app USING ((SELECT is_job('sign-in', 'seed')));
--> statement-breakpoint
CREATE POLICY add_by_job ON grants FOR INSERT TO portal_app WITH CHECK ((SELECT is_job('seed')));
--> statement-breakpoint
CREATE POLICY add_by_job ON grant_locations FOR INSERT TO portal_app WITH CHECK ((SELECT is_job('seed')));
--> statement-breakpoint
CREATE POLICY change_by_job ON grants FOR UPDATE TO portal_app USING ((SELECT is_job('sign-in')));
--> statement-breakpoint
CREATE POLICY remove_by_job ON grant_locations FOR DELETE TO portal_app USING ((SELECT is_job('sign-in')));
--> statement-breakpoint

GRANT SELECT, INSERT ON staff TO portal_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON staff_role_holdings TO portal_app;
--> statement-breakpoint
CREATE POLICY read ON staff FOR SELECT TO portal_app USING ((SELECT actor_kind()) = 'staff' OR (SELECT is_job('sign-in', 'seed')));
--> statement-breakpoint
CREATE POLICY read ON staff_role_holdings FOR SELECT TO portal_app USING ((SELECT actor_kind()) = 'staff' OR (SELECT is_job('sign-in', 'seed')));
--> statement-breakpoint
CREATE POLICY add_by_job ON staff FOR INSERT TO portal_app WITH CHECK ((SELECT is_job('seed')));
--> statement-breakpoint
CREATE POLICY add_by_job ON staff_role_holdings FOR INSERT TO portal_app WITH CHECK ((SELECT is_job('seed')));
--> statement-breakpoint
CREATE POLICY change_by_administrator ON staff_role_holdings FOR UPDATE TO portal_app USING ((SELECT staff_has('administrator')));
--> statement-breakpoint

-- Drafts: whoever may send for the location; without a location, whoever may send for the whole provider, and its maker.
GRANT SELECT, INSERT, UPDATE, DELETE ON drafts TO portal_app;
--> statement-breakpoint
CREATE POLICY by_sender ON drafts FOR ALL TO portal_app USING (
  (SELECT i_may('send')) AND (
    provider_id = (SELECT my_whole_provider())
    OR location_id = ANY ((SELECT my_locations())::uuid[])
    OR (location_id IS NULL AND provider_id = (SELECT my_provider()) AND acted_as::text = (SELECT actor_id()))
  )
);
--> statement-breakpoint

-- Whoever begins one says so in their own name; a colleague deletes only what they began.
CREATE POLICY in_own_name ON drafts AS RESTRICTIVE FOR INSERT TO portal_app
  WITH CHECK (created_by = (SELECT my_user()) AND acted_as::text = (SELECT actor_id()));
--> statement-breakpoint
CREATE FUNCTION i_am_registered() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT actor_kind() = 'portalUser' AND EXISTS (SELECT FROM role_holdings held WHERE held.id::text = actor_id()) $$;
--> statement-breakpoint
CREATE POLICY own_by_colleagues ON drafts AS RESTRICTIVE FOR DELETE TO portal_app
  USING (created_by = (SELECT my_user()) OR (SELECT i_am_registered()));
--> statement-breakpoint

-- What was sent: read by its side of the register and by staff, added once, never changed.
GRANT SELECT, INSERT ON notifications, case_events, messages, additions TO portal_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON cases TO portal_app;
--> statement-breakpoint
CREATE POLICY read_own ON notifications FOR SELECT TO portal_app USING (
  (provider_id = (SELECT my_whole_provider()) OR location_id = ANY ((SELECT my_locations())::uuid[]) OR acted_as::text = (SELECT actor_id()))
  AND provider_id = (SELECT my_provider())
  AND ((SELECT i_may('seeAllSent')) OR acted_as::text = (SELECT actor_id()))
);
--> statement-breakpoint
CREATE POLICY read_by_staff ON notifications FOR SELECT TO portal_app USING (
  (SELECT staff_has('contactCentre', 'triage', 'inspector')) OR (kind = 'A' AND (SELECT staff_has('registrationOfficer', 'decisionMaker')))
);
--> statement-breakpoint
CREATE POLICY send ON notifications FOR INSERT TO portal_app WITH CHECK (
  (SELECT i_may('send')) AND acted_as::text = (SELECT actor_id()) AND sent_by = (SELECT my_user())
  AND provider_id = (SELECT my_provider())
  AND (provider_id = (SELECT my_whole_provider()) OR location_id = ANY ((SELECT my_locations())::uuid[]))
);
--> statement-breakpoint
DO $$
DECLARE one text;
BEGIN
  -- A row about a notification is seen by those who see the notification.
  FOREACH one IN ARRAY '{cases,case_events,messages,additions}'::text[] LOOP
    EXECUTE format('CREATE POLICY read_with_notification ON %1$I FOR SELECT TO portal_app USING (EXISTS (SELECT FROM notifications sent WHERE sent.id = %1$I.notification_id))', one);
    EXECUTE format('CREATE POLICY add_with_notification ON %1$I FOR INSERT TO portal_app WITH CHECK (EXISTS (SELECT FROM notifications sent WHERE sent.id = %1$I.notification_id))', one);
  END LOOP;
END $$;
--> statement-breakpoint
CREATE POLICY change_by_staff ON cases FOR UPDATE TO portal_app USING ((SELECT staff_has('triage', 'inspector')));
--> statement-breakpoint

GRANT SELECT, INSERT, UPDATE, DELETE ON files TO portal_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON file_chunks TO portal_app;
--> statement-breakpoint
CREATE POLICY by_sender ON files FOR ALL TO portal_app
  USING (provider_id = (SELECT my_provider()) AND (SELECT i_may('send')) AND EXISTS (SELECT FROM drafts WHERE drafts.id = files.draft_id));
--> statement-breakpoint
CREATE POLICY read_with_notification ON files FOR SELECT TO portal_app
  USING (EXISTS (SELECT FROM notifications sent WHERE sent.id = files.notification_id));
--> statement-breakpoint
CREATE POLICY with_file ON file_chunks FOR ALL TO portal_app USING (EXISTS (SELECT FROM files WHERE files.id = file_chunks.file_id));
--> statement-breakpoint

-- Emails: any actor may queue one with what it tells of; only the worker reads and marks them. The mailbox is empty in production.
GRANT INSERT ON emails TO portal_app;
--> statement-breakpoint
GRANT SELECT ON emails TO portal_app;
--> statement-breakpoint
GRANT SELECT, UPDATE, DELETE ON emails TO portal_worker;
--> statement-breakpoint
CREATE POLICY queue ON emails FOR INSERT TO portal_app WITH CHECK ((SELECT actor_kind()) IS NOT NULL AND state = 'queued');
--> statement-breakpoint
CREATE POLICY read_by_staff ON emails FOR SELECT TO portal_app USING ((SELECT staff_has('contactCentre', 'administrator')));
--> statement-breakpoint
CREATE POLICY read_by_worker ON emails FOR SELECT TO portal_worker USING ((SELECT is_job('worker')));
--> statement-breakpoint
CREATE POLICY mark_by_worker ON emails FOR UPDATE TO portal_worker USING ((SELECT is_job('worker')));
--> statement-breakpoint
-- One made for an address without an account, so that asking costs the same, goes once its job comes up.
CREATE POLICY forget_by_worker ON emails FOR DELETE TO portal_worker USING ((SELECT is_job('worker')) AND "to" = '');
--> statement-breakpoint
GRANT INSERT ON mailbox TO portal_worker;
--> statement-breakpoint
GRANT SELECT ON mailbox TO portal_app;
--> statement-breakpoint
CREATE POLICY put_by_worker ON mailbox FOR INSERT TO portal_worker WITH CHECK ((SELECT is_job('worker')));
--> statement-breakpoint
CREATE POLICY read_in_demo ON mailbox FOR SELECT TO portal_app USING ((SELECT is_job('mailbox')));
--> statement-breakpoint

-- The audit: everybody writes about themselves, nobody changes.
GRANT SELECT, INSERT ON audit_entries TO portal_app;
--> statement-breakpoint
GRANT INSERT ON audit_entries TO portal_worker;
--> statement-breakpoint
CREATE POLICY write_own ON audit_entries FOR INSERT TO portal_app, portal_worker
  WITH CHECK (actor_kind = (SELECT actor_kind()) AND actor_id = coalesce((SELECT actor_id()), ''));
--> statement-breakpoint
CREATE POLICY read_by_auditor ON audit_entries FOR SELECT TO portal_app USING ((SELECT staff_has('auditor')));
--> statement-breakpoint
CREATE POLICY read_own ON audit_entries FOR SELECT TO portal_app USING (provider_id = (SELECT my_whole_provider()));
--> statement-breakpoint

GRANT SELECT, INSERT, UPDATE ON imports, import_rows TO portal_app;
--> statement-breakpoint
DO $$
DECLARE one text;
BEGIN
  FOREACH one IN ARRAY '{imports,import_rows}'::text[] LOOP
    EXECUTE format('CREATE POLICY by_import ON %I FOR ALL TO portal_app USING ((SELECT is_job(''register-import'', ''seed'')))', one);
    EXECUTE format('CREATE POLICY read_by_staff ON %I FOR SELECT TO portal_app USING ((SELECT staff_has(''registerAdministrator'')))', one);
  END LOOP;
END $$;
--> statement-breakpoint

-- What was sent, and what is written about it, stays as it was, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
--> statement-breakpoint
DO $$
DECLARE one text;
BEGIN
  FOREACH one IN ARRAY '{notifications,case_events,messages,additions,audit_entries}'::text[] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', one);
  END LOOP;
END $$;
--> statement-breakpoint

-- Jobs: the web names a task of the list and sees nothing of the queue behind it.
CREATE FUNCTION queue_job(task text, payload json, key text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, graphile_worker, pg_temp
AS $$
BEGIN
  IF task <> ALL ('{send-email}'::text[]) THEN
    RAISE EXCEPTION 'no such task' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM graphile_worker.add_job(task, payload, job_key => key);
END $$;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION queue_job(text, json, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION queue_job(text, json, text) TO portal_app, portal_worker;
--> statement-breakpoint
-- A function can only be given to a role that may create in its schema.
GRANT CREATE ON SCHEMA public TO portal_worker;
--> statement-breakpoint
ALTER FUNCTION queue_job(text, json, text) OWNER TO portal_worker;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM portal_worker;
