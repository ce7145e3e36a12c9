-- What colleagues may do: seen by those who speak for the provider, and each their own. Grants are made and ended by
-- those whom rights.csv names (O18 to O22), by operations that bring their policies along; until then by the seed of
-- the demonstration.
GRANT SELECT, INSERT ON grants, grant_locations TO portal_app;
CREATE POLICY read_own ON grants FOR SELECT TO portal_app
  USING (provider_id = (SELECT provider_i_speak_for()) OR user_id = (SELECT my_user()));
CREATE POLICY read_with_grant ON grant_locations FOR SELECT TO portal_app
  USING (EXISTS (SELECT FROM grants WHERE grants.id = grant_locations.grant_id));
CREATE POLICY read_by_job ON grants FOR SELECT TO portal_app USING ((SELECT is_job('sign-in', 'seed')));
CREATE POLICY add_by_seed ON grants FOR INSERT TO portal_app WITH CHECK ((SELECT is_job('seed')));
CREATE POLICY add_by_seed ON grant_locations FOR INSERT TO portal_app WITH CHECK ((SELECT is_job('seed')));

-- The regulator's staff, known to each other. Nobody gives a role by a statement: two administrators do (O35), by an
-- operation that is still to come.
GRANT SELECT, INSERT ON staff, staff_role_holdings TO portal_app;
CREATE POLICY read ON staff FOR SELECT TO portal_app USING ((SELECT is_staff()) OR (SELECT is_job('sign-in', 'seed')));
CREATE POLICY read ON staff_role_holdings FOR SELECT TO portal_app
  USING ((SELECT is_staff()) OR (SELECT is_job('sign-in', 'seed')));
CREATE POLICY add_by_seed ON staff FOR INSERT TO portal_app WITH CHECK ((SELECT is_job('seed')));
CREATE POLICY add_by_seed ON staff_role_holdings FOR INSERT TO portal_app WITH CHECK ((SELECT is_job('seed')));
