-- Feedback is given by nobody in particular, also by somebody who is signed in: so nothing tells who it was.
GRANT SELECT, INSERT ON feedback TO portal_app;
GRANT SELECT, DELETE ON feedback TO portal_worker;
CREATE POLICY give ON feedback FOR INSERT TO portal_app
  WITH CHECK ((SELECT actor_kind()) = 'visitor' AND is_now(given_at));
CREATE POLICY read_by_staff ON feedback FOR SELECT TO portal_app
  USING ((SELECT staff_has('contactCentre', 'analyst', 'administrator')));
CREATE POLICY purge ON feedback FOR ALL TO portal_worker
  USING ((SELECT is_job('worker')) AND given_at < now() - interval '12 months');
