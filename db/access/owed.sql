-- What is owed besides something that was sent: seen by those who read that. Noted by whoever sends it, with it, now.
GRANT SELECT, INSERT, UPDATE (settled, settled_at, settled_by, settled_by_name, settled_because) ON owed_submissions TO portal_app;
CREATE POLICY read_with_submission ON owed_submissions FOR SELECT TO portal_app
  USING (EXISTS (SELECT FROM cases WHERE cases.submission_id = owed_submissions.submission_id AND reads_text_of(cases.kind)));
CREATE POLICY note_with_submission ON owed_submissions FOR INSERT TO portal_app WITH CHECK (
  settled IS NULL AND settled_at IS NULL AND settled_by IS NULL AND sent_as IS NULL
  AND settled_by_name IS NULL AND settled_because IS NULL
  AND EXISTS (
    SELECT FROM submissions sent
    WHERE sent.id = owed_submissions.submission_id
      AND sent.location_id IS NOT DISTINCT FROM owed_submissions.location_id
      AND sent.acted_as = (SELECT my_standing()) AND sent.submitted_at = owed_submissions.owed_since
      AND is_now(sent.submitted_at))
);
-- Said to be sent in another way, or not to be needed, with why: once, in one's own name, now, by whoever may send for its
-- place.
CREATE POLICY settle ON owed_submissions FOR UPDATE TO portal_app
  USING (settled IS NULL AND (SELECT i_may('send'))
         AND (provider_id = (SELECT my_whole_provider()) OR location_id = ANY ((SELECT my_locations())::uuid[])))
  WITH CHECK (settled IN ('sentOtherwise', 'notNeeded') AND settled_by = (SELECT my_user()) AND is_now(settled_at)
              AND settled_by_name = (SELECT users.name FROM users WHERE users.id = my_user())
              AND (settled = 'notNeeded') = (settled_because IS NOT NULL));

-- What was just sent from the draft that was begun for something owed settles it.
-- SECURITY DEFINER: whoever may send the draft may not be one of those who read what made it owed.
CREATE OR REPLACE FUNCTION settle_owed(sent_now uuid) RETURNS TABLE (id uuid)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  UPDATE owed_submissions owed
  SET settled = 'sent', settled_at = now(), settled_by = my_user(), sent_as = sent.id
  FROM submissions sent JOIN drafts draft ON draft.id = sent.draft_id
  WHERE sent.id = sent_now AND sent.acted_as = my_standing() AND is_now(sent.submitted_at)
    AND owed.id = draft.owed_id AND owed.settled IS NULL
  RETURNING owed.id
$$;
REVOKE EXECUTE ON FUNCTION settle_owed(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION settle_owed(uuid) TO portal_app;
