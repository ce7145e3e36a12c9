-- Accounts, sessions, links and limits belong to the job `sign-in`; people see their own account.
GRANT SELECT, INSERT, UPDATE (email_verified) ON users TO portal_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, sign_in_links, rate_limits TO portal_app;

CREATE POLICY read_own ON users FOR SELECT TO portal_app USING (id = (SELECT my_user()));
CREATE POLICY read_by_staff ON users FOR SELECT TO portal_app
  USING ((SELECT staff_has('contactCentre', 'registerAdministrator', 'administrator')));
CREATE POLICY read_by_job ON users FOR SELECT TO portal_app
  USING ((SELECT is_job('sign-in', 'register-import', 'seed')));
-- An account is made for somebody who holds a role with this address on the register today.
CREATE POLICY claim ON users FOR INSERT TO portal_app WITH CHECK (
  (SELECT is_job('sign-in')) AND closed_at IS NULL AND is_now(created_at)
  AND EXISTS (
    SELECT FROM role_holdings held
    WHERE held.person_id = users.person_id AND held.registered_email = users.email AND stands(held.ended_on)));
CREATE POLICY add_by_seed ON users FOR INSERT TO portal_app WITH CHECK ((SELECT is_job('seed')));
CREATE POLICY change_by_job ON users FOR UPDATE TO portal_app USING ((SELECT is_job('sign-in')));
CREATE POLICY by_job ON sessions FOR ALL TO portal_app USING ((SELECT is_job('sign-in')));
CREATE POLICY by_job ON sign_in_links FOR ALL TO portal_app USING ((SELECT is_job('sign-in')));
CREATE POLICY by_job ON rate_limits FOR ALL TO portal_app USING ((SELECT is_job('sign-in')));

-- Notes that one's own session is in use. Only for one that the caller has judged to be good: an ended one stays ended.
CREATE OR REPLACE FUNCTION note_session_seen(hash text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  UPDATE sessions SET last_seen_at = now()
  WHERE session_token = hash AND user_id = my_user() AND ended_at IS NULL AND expires > now()
$$;
REVOKE EXECUTE ON FUNCTION note_session_seen(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION note_session_seen(text) TO portal_app;

-- What somebody wrote of themselves in a form, for the next time: on their own account alone, and nothing else of it.
CREATE OR REPLACE FUNCTION remember_sender(written_title text, written_phone text) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  UPDATE users SET job_title = written_title, phone = written_phone WHERE id = my_user()
$$;
REVOKE EXECUTE ON FUNCTION remember_sender(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION remember_sender(text, text) TO portal_app;

-- The worker sees of them only what is over, and deletes it. A session's row says for a day whose it was.
GRANT SELECT, DELETE ON sessions, sign_in_links, rate_limits TO portal_worker;
CREATE POLICY purge ON sessions FOR ALL TO portal_worker USING (
  (SELECT is_job('worker'))
  AND coalesce(ended_at, least(expires, last_seen_at + interval '30 minutes')) < now() - interval '24 hours');
CREATE POLICY purge ON sign_in_links FOR ALL TO portal_worker
  USING ((SELECT is_job('worker')) AND expires < now() - interval '24 hours');
CREATE POLICY purge ON rate_limits FOR ALL TO portal_worker
  USING ((SELECT is_job('worker')) AND at < now() - interval '24 hours');

-- Searches: whoever asked reads what they asked; the worker sees what is over, and deletes it.
GRANT SELECT, INSERT ON searches TO portal_app;
GRANT SELECT, DELETE ON searches TO portal_worker;
CREATE POLICY read_own ON searches FOR SELECT TO portal_app USING (user_id = (SELECT my_user()));
CREATE POLICY add_own ON searches FOR INSERT TO portal_app
  WITH CHECK (user_id = (SELECT my_user()) AND is_now(asked_at));
CREATE POLICY purge ON searches FOR ALL TO portal_worker
  USING ((SELECT is_job('worker')) AND asked_at < now() - interval '24 hours');
