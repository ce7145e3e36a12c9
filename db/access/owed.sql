-- What is owed besides something that was sent: seen by those who read that. Noted by whoever sends it, with it, now.
GRANT SELECT, INSERT, UPDATE (settled, settled_at, settled_by, settled_by_name, settled_because) ON owed_submissions TO portal_app;
CREATE POLICY read_with_submission ON owed_submissions FOR SELECT TO portal_app
  USING (EXISTS (SELECT FROM cases WHERE cases.submission_id = owed_submissions.submission_id AND reads_text_of(cases.kind)));
CREATE POLICY note_with_submission ON owed_submissions FOR INSERT TO portal_app WITH CHECK (
  settled IS NULL AND settled_at IS NULL AND settled_by IS NULL AND sent_as IS NULL
  AND settled_by_name IS NULL AND settled_because IS NULL AND reminded = 0
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

-- What was just sent from the draft that was begun for something owed settles it, whatever was said of it meanwhile; a
-- second part what its first part still owes. A draft sent without settling what it was begun for, about another place or
-- another first part, lets go of it: then that can be begun again.
-- SECURITY DEFINER: whoever may send the draft may not be one of those who read what made it owed.
CREATE OR REPLACE FUNCTION settle_owed(sent_now uuid) RETURNS TABLE (id uuid)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  WITH sent AS (
    SELECT one.id, one.type, one.about, one.location_id, one.answers ->> 'firstPart' AS first_part, one.draft_id, draft.owed_id
    FROM submissions one JOIN drafts draft ON draft.id = one.draft_id
    WHERE one.id = sent_now AND one.acted_as = my_standing() AND is_now(one.submitted_at)
  ), met AS (
    SELECT owed.id, sent.id AS sent_as, false AS is_second_part
    FROM sent JOIN owed_submissions owed ON owed.id = sent.owed_id JOIN submissions cause ON cause.id = owed.submission_id
    WHERE cause.type <> owed.type AND (sent.about <> 'location' OR owed.location_id = sent.location_id)
    UNION ALL
    SELECT owed.id, sent.id, true
    FROM sent JOIN submissions cause ON cause.reference = sent.first_part
    JOIN owed_submissions owed ON owed.submission_id = cause.id AND owed.type = cause.type
    WHERE owed.type = sent.type AND owed.location_id = sent.location_id
  ), let_go AS (
    UPDATE drafts SET owed_id = NULL
    FROM sent WHERE drafts.id = sent.draft_id AND drafts.owed_id NOT IN (SELECT met.id FROM met)
  )
  UPDATE owed_submissions owed
  SET settled = 'sent', settled_at = now(), settled_by = my_user(), settled_by_name = NULL, settled_because = NULL,
      sent_as = met.sent_as
  FROM met
  WHERE owed.id = met.id AND (owed.settled IS NULL OR (owed.settled <> 'sent' AND NOT met.is_second_part))
  RETURNING owed.id
$$;
REVOKE EXECUTE ON FUNCTION settle_owed(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION settle_owed(uuid) TO portal_app;

-- The worker reminds of what is owed for a day or longer, and counts how often.
GRANT SELECT (id, type, owed_since, settled, reminded), UPDATE (reminded) ON owed_submissions TO portal_worker;
CREATE POLICY read_to_remind ON owed_submissions FOR SELECT TO portal_worker
  USING ((SELECT is_job('worker')) AND settled IS NULL AND owed_since < now() - interval '1 day');
CREATE POLICY count_reminders ON owed_submissions FOR UPDATE TO portal_worker
  USING ((SELECT is_job('worker')) AND settled IS NULL AND owed_since < now() - interval '1 day')
  WITH CHECK (reminded > 0);
