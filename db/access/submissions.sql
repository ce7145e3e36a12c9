-- What was sent: read by its side of the register and by staff, added once, never changed.
GRANT SELECT, INSERT ON submissions, additions TO portal_app;
CREATE POLICY read_own ON submissions FOR SELECT TO portal_app USING (
  (kind = 'N' AND provider_id = (SELECT my_provider()) AND (
    acted_as = (SELECT my_standing())
    OR ((SELECT i_may('seeAllSent'))
        AND (provider_id = (SELECT my_whole_provider()) OR location_id = ANY ((SELECT my_locations())::uuid[])))))
  OR (kind = 'A' AND about = 'provider' AND provider_id = (SELECT provider_i_spoke_for()))
  OR (kind = 'A' AND about = 'role' AND acted_as = (SELECT my_standing()))
);
CREATE POLICY read_by_staff ON submissions FOR SELECT TO portal_app
  USING ((kind = 'N' AND (SELECT sees_notifications())) OR (kind = 'A' AND (SELECT sees_applications())));
-- Sent in one's own name, now, from a draft of the same that is open to whoever sends it.
CREATE POLICY send ON submissions FOR INSERT TO portal_app WITH CHECK (
  sent_by = (SELECT my_user()) AND acted_as = (SELECT my_standing()) AND acted_role = (SELECT acting_role())
  AND is_now(submitted_at)
  AND (kind = 'A' OR provider_id = (SELECT my_whole_provider()) OR location_id = ANY ((SELECT my_locations())::uuid[]))
  AND EXISTS (
    SELECT FROM drafts draft
    WHERE draft.id = submissions.draft_id AND draft.sent_at IS NULL
      AND draft.kind = submissions.kind AND draft.about = submissions.about
      AND draft.type = submissions.type AND draft.definition_version = submissions.definition_version
      AND draft.provider_id = submissions.provider_id
      AND draft.location_id IS NOT DISTINCT FROM submissions.location_id)
);

-- A reference is drawn here, whatever was asked for: nobody chooses their own. N or A, the year, six of Crockford's
-- base 32, and a check character: the sum of odd position weights times values, modulo 32. A reference that is taken is
-- drawn again.
CREATE OR REPLACE FUNCTION new_reference(kind text) RETURNS text LANGUAGE plpgsql VOLATILE
AS $$
DECLARE
  alphabet constant text := '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  drawn constant bytea := uuid_send(gen_random_uuid()); -- its first six bytes are random throughout
  body text := kind || to_char(now() AT TIME ZONE 'Europe/London', 'YY');
  total integer := 0;
BEGIN
  FOR position IN 0..5 LOOP body := body || substr(alphabet, (get_byte(drawn, position) & 31) + 1, 1); END LOOP;
  FOR position IN 1..9 LOOP
    total := total + (2 * position - 1) * (strpos(alphabet, substr(body, position, 1)) - 1);
  END LOOP;
  RETURN left(body, 3) || '-' || right(body, 6) || '-' || substr(alphabet, total % 32 + 1, 1);
END $$;

-- SECURITY DEFINER: whether a reference is taken is asked of all that were sent. The owner alone brings references along,
-- for the demonstration's history; who that is, a right says, which no setting changes.
CREATE OR REPLACE FUNCTION give_reference() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  FOR tried IN 1..5 LOOP
    NEW.reference := new_reference(NEW.kind);
    IF NOT EXISTS (SELECT FROM submissions WHERE submissions.reference = NEW.reference) THEN RETURN NEW; END IF;
  END LOOP;
  RAISE EXCEPTION 'no free reference was found in 5 tries';
END $$;
REVOKE EXECUTE ON FUNCTION new_reference(text), give_reference() FROM PUBLIC;
CREATE TRIGGER give_reference BEFORE INSERT ON submissions FOR EACH ROW
  WHEN (NOT has_table_privilege('public.submissions', 'truncate')) EXECUTE FUNCTION give_reference(); -- not the owner

-- What the provider's side adds, in their own name, now: whoever may send, to what they may read; a colleague to what
-- they sent.
CREATE POLICY read_with_submission ON additions FOR SELECT TO portal_app
  USING (EXISTS (SELECT FROM submissions sent WHERE sent.id = additions.submission_id AND reads_text_of(sent.kind)));
CREATE POLICY add_own ON additions FOR INSERT TO portal_app WITH CHECK (
  (SELECT i_may('send')) AND by = (SELECT my_user()) AND acted_as = (SELECT my_standing()) AND is_now(at)
  AND EXISTS (
    SELECT FROM submissions sent WHERE sent.id = additions.submission_id
      AND (sent.acted_as = (SELECT my_standing()) OR (SELECT i_am_registered())))
);
