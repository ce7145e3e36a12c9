-- A case is seen by those who see what was sent, by the same rule on the columns that are copied: no look at the
-- submission.
GRANT SELECT, INSERT, UPDATE (status, priority, assigned_to, first_read_at) ON cases TO portal_app;
GRANT SELECT, INSERT ON case_events, messages TO portal_app;
CREATE POLICY read_own ON cases FOR SELECT TO portal_app USING (
  (kind = 'N' AND provider_id = (SELECT my_provider()) AND (
    acted_as = (SELECT my_standing())
    OR ((SELECT i_may('seeAllSent'))
        AND (provider_id = (SELECT my_whole_provider()) OR location_id = ANY ((SELECT my_locations())::uuid[])))))
  OR (kind = 'A' AND about = 'provider' AND provider_id = (SELECT provider_i_spoke_for()))
  OR (kind = 'A' AND about = 'role' AND acted_as = (SELECT my_standing()))
);
CREATE POLICY read_by_staff ON cases FOR SELECT TO portal_app
  USING ((kind = 'N' AND (SELECT sees_notifications())) OR (kind = 'A' AND (SELECT sees_applications())));
-- Opened by whoever sends, with what they send: what is copied is what was sent, and nobody has looked at it yet.
CREATE POLICY open_with_submission ON cases FOR INSERT TO portal_app WITH CHECK (
  status = 'received' AND priority IN ('urgent', 'normal') AND assigned_to IS NULL AND first_read_at IS NULL
  AND region IS NOT DISTINCT FROM (SELECT place.region FROM locations place WHERE place.id = cases.location_id)
  AND EXISTS (
    SELECT FROM submissions sent
    WHERE sent.id = cases.submission_id
      AND sent.location_id IS NOT DISTINCT FROM cases.location_id
      AND sent.kind = cases.kind AND sent.about = cases.about AND sent.reference = cases.reference
      AND sent.type = cases.type AND sent.definition_version = cases.definition_version
      AND sent.acted_as = cases.acted_as AND sent.submitted_at = cases.received_at
      AND sent.acted_as = (SELECT my_standing()) AND is_now(sent.submitted_at))
);
-- Moved by staff who work on it.
CREATE POLICY move_by_staff ON cases FOR UPDATE TO portal_app USING (kind = 'N' AND (SELECT works_on_notifications()));

-- What happened: that it was received is written by whoever sent it, everything else by staff who work on it; in their
-- own name, now.
CREATE POLICY read_with_submission ON case_events FOR SELECT TO portal_app
  USING (EXISTS (SELECT FROM submissions sent WHERE sent.id = case_events.submission_id));
CREATE POLICY write_own ON case_events FOR INSERT TO portal_app WITH CHECK (
  by = (SELECT my_user()) AND is_now(at)
  AND EXISTS (
    SELECT FROM submissions sent
    WHERE sent.id = case_events.submission_id
      AND CASE case_events.kind
        WHEN 'received' THEN sent.acted_as = (SELECT my_standing()) AND sent.submitted_at = case_events.at
        WHEN 'withdrawn' THEN false
        ELSE sent.kind = 'N' AND (SELECT works_on_notifications())
      END)
);

-- Questions of the regulator and answers of the provider, each from their own side, in their own name, now.
CREATE POLICY read_with_submission ON messages FOR SELECT TO portal_app
  USING (EXISTS (SELECT FROM submissions sent WHERE sent.id = messages.submission_id AND reads_text_of(sent.kind)));
CREATE POLICY write_own ON messages FOR INSERT TO portal_app WITH CHECK (
  by = (SELECT my_user()) AND is_now(at)
  AND EXISTS (
    SELECT FROM submissions sent
    WHERE sent.id = messages.submission_id
      AND CASE messages."from"
        WHEN 'regulator' THEN sent.kind = 'N' AND (SELECT works_on_notifications())
        WHEN 'provider' THEN
          (SELECT i_may('send')) AND (sent.acted_as = (SELECT my_standing()) OR (SELECT i_am_registered()))
        ELSE false
      END)
);

-- What happened to a case, for staff who see it. Names of the regulator's own people for all of them; who acted for the
-- provider only for those who read the whole text.
-- SECURITY DEFINER: staff may not read who has an account.
CREATE OR REPLACE FUNCTION case_history(of_submission uuid)
  RETURNS TABLE (at timestamptz, kind text, by_staff boolean, name text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT event.at, event.kind, member.id IS NOT NULL,
         CASE WHEN member.id IS NOT NULL OR reads_text_of(sent.kind) THEN person.name END
  FROM submissions sent
  JOIN case_events event ON event.submission_id = sent.id
  JOIN users person ON person.id = event.by
  LEFT JOIN staff member ON member.user_id = person.id
  WHERE sent.id = of_submission
    AND is_staff() AND CASE sent.kind WHEN 'N' THEN sees_notifications() ELSE sees_applications() END
  ORDER BY event.at, event.id
$$;
REVOKE EXECUTE ON FUNCTION case_history(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION case_history(uuid) TO portal_app;
