-- Accounts, sessions, links and limits belong to the job `sign-in`; people see their own account.
GRANT SELECT, INSERT, UPDATE (email_verified, job_title, phone) ON users TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, sign_in_links, rate_limits TO portal_app;

CREATE POLICY read_own ON users FOR SELECT TO portal_app USING (id = (SELECT my_user()));
CREATE POLICY change_own ON users FOR UPDATE TO portal_app USING (id = (SELECT my_user()));
CREATE POLICY read_by_staff ON users FOR SELECT TO portal_app
  USING ((SELECT staff_has('contactCentre', 'registerAdministrator', 'administrator')));
CREATE POLICY read_by_job ON users FOR SELECT TO portal_app USING ((SELECT is_job('sign-in', 'register-import', 'seed')));
CREATE POLICY add_by_job ON users FOR INSERT TO portal_app WITH CHECK ((SELECT is_job('sign-in', 'seed')));
CREATE POLICY change_by_job ON users FOR UPDATE TO portal_app USING ((SELECT is_job('sign-in')));
CREATE POLICY by_job ON sessions FOR ALL TO portal_app USING ((SELECT is_job('sign-in')));
CREATE POLICY by_job ON sign_in_links FOR ALL TO portal_app USING ((SELECT is_job('sign-in')));
CREATE POLICY by_job ON rate_limits FOR ALL TO portal_app USING ((SELECT is_job('sign-in')));

-- The worker sees of them only what is over, and deletes it. A session's row says for a day whose it was.
GRANT SELECT, DELETE ON sessions, sign_in_links, rate_limits TO portal_worker;
CREATE POLICY purge ON sessions FOR ALL TO portal_worker USING (
  (SELECT is_job('worker'))
  AND coalesce(ended_at, least(expires, last_seen_at + interval '30 minutes')) < now() - interval '24 hours');
CREATE POLICY purge ON sign_in_links FOR ALL TO portal_worker
  USING ((SELECT is_job('worker')) AND expires < now() - interval '24 hours');
CREATE POLICY purge ON rate_limits FOR ALL TO portal_worker
  USING ((SELECT is_job('worker')) AND at < now() - interval '24 hours');

-- What colleagues may do. Grants are made and ended by those whom rights.csv names (O18 to O22), by operations that bring their
-- policies along; until then by the seed of the demonstration alone.
GRANT SELECT, INSERT ON grants, grant_locations TO portal_app;
CREATE POLICY read_own ON grants FOR SELECT TO portal_app
  USING (provider_id = (SELECT my_whole_provider()) OR user_id = (SELECT my_user()));
CREATE POLICY read_own ON grant_locations FOR SELECT TO portal_app USING (provider_id = (SELECT my_whole_provider()));
CREATE POLICY read_by_job ON grants FOR SELECT TO portal_app USING ((SELECT is_job('sign-in', 'seed')));
CREATE POLICY read_by_job ON grant_locations FOR SELECT TO portal_app USING ((SELECT is_job('sign-in', 'seed')));
CREATE POLICY add_by_job ON grants FOR INSERT TO portal_app WITH CHECK ((SELECT is_job('seed')));
CREATE POLICY add_by_job ON grant_locations FOR INSERT TO portal_app WITH CHECK ((SELECT is_job('seed')));

-- The regulator's staff. Nobody gives a role by a statement: two administrators do (O35), by an operation that is still to come.
GRANT SELECT, INSERT ON staff, staff_role_holdings TO portal_app;
CREATE POLICY read ON staff FOR SELECT TO portal_app USING ((SELECT actor_kind()) = 'staff' OR (SELECT is_job('sign-in', 'seed')));
CREATE POLICY read ON staff_role_holdings FOR SELECT TO portal_app
  USING ((SELECT actor_kind()) = 'staff' OR (SELECT is_job('sign-in', 'seed')));
CREATE POLICY add_by_job ON staff FOR INSERT TO portal_app WITH CHECK ((SELECT is_job('seed')));
CREATE POLICY add_by_job ON staff_role_holdings FOR INSERT TO portal_app WITH CHECK ((SELECT is_job('seed')));

-- Sign-in lists what an account may act as; everybody else's rights reach them sealed.
GRANT SELECT ON standings TO portal_app;

-- Searches: whoever asked reads what they asked; the worker sees what is over, and deletes it.
GRANT SELECT, INSERT ON searches TO portal_app;
GRANT SELECT, DELETE ON searches TO portal_worker;
CREATE POLICY read_own ON searches FOR SELECT TO portal_app USING (user_id = (SELECT my_user()));
CREATE POLICY add_own ON searches FOR INSERT TO portal_app WITH CHECK (user_id = (SELECT my_user()) AND is_now(asked_at));
CREATE POLICY purge ON searches FOR ALL TO portal_worker USING ((SELECT is_job('worker')) AND asked_at < now() - interval '24 hours');
