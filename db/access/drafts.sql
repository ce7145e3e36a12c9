-- Drafts: whoever may send it sees, answers and deletes it. A notification: at its location; without a location,
-- whoever may send for the whole provider, and its maker. An application about the provider: whoever speaks for it. One
-- about a role: its holder.
GRANT SELECT, INSERT, DELETE ON drafts TO portal_app;
GRANT UPDATE (answers, location_id, page_versions, page_saves, revision, scan_answers, saved_at, saved_by, warned_at, sent_at)
  ON drafts TO portal_app;
CREATE POLICY by_sender ON drafts FOR ALL TO portal_app USING (
  (kind = 'N' AND (SELECT i_may('send')) AND (
    provider_id = (SELECT my_whole_provider())
    OR location_id = ANY ((SELECT my_locations())::uuid[])
    OR (location_id IS NULL AND acted_as = (SELECT my_standing()))))
  OR (kind = 'A' AND about = 'provider' AND provider_id = (SELECT provider_i_speak_for()))
  OR (kind = 'A' AND about = 'role' AND acted_as = (SELECT my_manager_role()))
);
-- Begun in one's own name, now, and nothing has happened to it yet.
CREATE POLICY in_own_name ON drafts AS RESTRICTIVE FOR INSERT TO portal_app WITH CHECK (
  created_by = (SELECT my_user()) AND saved_by = (SELECT my_user()) AND acted_as = (SELECT my_standing())
  AND provider_id = (SELECT my_provider()) AND is_now(created_at) AND is_now(saved_at)
  AND revision = 0 AND warned_at IS NULL AND sent_at IS NULL AND assigned_to IS NULL
  -- For something owed: what is owed, at its place.
  AND (owed_id IS NULL OR EXISTS (
    SELECT FROM owed_submissions owed
    WHERE owed.id = drafts.owed_id AND owed.settled IS NULL AND owed.type = drafts.type
      AND (drafts.about <> 'location' OR owed.location_id = drafts.location_id))));
-- Saved in one's own name, now. Once sent it stays as it is; and it is closed only with what was sent from it.
CREATE POLICY while_open ON drafts AS RESTRICTIVE FOR UPDATE TO portal_app USING (sent_at IS NULL) WITH CHECK (
  saved_by = (SELECT my_user()) AND is_now(saved_at) AND warned_at IS NULL
  AND (sent_at IS NULL OR (is_now(sent_at) AND EXISTS (
    SELECT FROM submissions sent
    WHERE sent.draft_id = drafts.id AND sent.acted_as = (SELECT my_standing()) AND is_now(sent.submitted_at)))));
-- A colleague deletes only what they began; nobody what was sent.
CREATE POLICY own_by_colleagues ON drafts AS RESTRICTIVE FOR DELETE TO portal_app
  USING (sent_at IS NULL AND (created_by = (SELECT my_user()) OR (SELECT i_am_registered())));

-- Whoever may edit the draft sees who else is in it; everybody writes about themselves, now.
GRANT SELECT, INSERT, UPDATE (name, page, seen_at) ON draft_visits TO portal_app;
GRANT SELECT, INSERT, UPDATE (typed, version, opening, posted_at), DELETE ON unsaved_pages TO portal_app;
CREATE POLICY read_with_draft ON draft_visits FOR SELECT TO portal_app
  USING (EXISTS (SELECT FROM drafts WHERE drafts.id = draft_id));
CREATE POLICY add_own ON draft_visits FOR INSERT TO portal_app WITH CHECK (
  user_id = (SELECT my_user()) AND name = (SELECT users.name FROM users WHERE users.id = my_user()) AND is_now(seen_at)
  AND EXISTS (SELECT FROM drafts WHERE drafts.id = draft_id));
CREATE POLICY change_own ON draft_visits FOR UPDATE TO portal_app
  USING (user_id = (SELECT my_user()) AND EXISTS (SELECT FROM drafts WHERE drafts.id = draft_id))
  WITH CHECK (name = (SELECT users.name FROM users WHERE users.id = my_user()) AND is_now(seen_at));
CREATE POLICY own ON unsaved_pages FOR ALL TO portal_app
  USING (user_id = (SELECT my_user()) AND EXISTS (SELECT FROM drafts WHERE drafts.id = draft_id))
  WITH CHECK (user_id = (SELECT my_user()) AND is_now(posted_at)
              AND EXISTS (SELECT FROM drafts WHERE drafts.id = draft_id AND sent_at IS NULL));

-- Once a draft is sent, what anybody typed in it and did not save goes. SECURITY DEFINER: nobody reaches what others typed.
CREATE OR REPLACE FUNCTION forget_unsaved() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  DELETE FROM unsaved_pages WHERE draft_id = NEW.id;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION forget_unsaved() FROM PUBLIC;
CREATE TRIGGER forget_unsaved AFTER UPDATE OF sent_at ON drafts FOR EACH ROW
  WHEN (NEW.sent_at IS NOT NULL) EXECUTE FUNCTION forget_unsaved();

-- Notes that whoever acts has this page of a draft before them. A function, so that the look that tells who else is
-- there can write it only when it must; under the policies above, as the actor.
CREATE OR REPLACE FUNCTION note_visit(draft uuid, on_page text) RETURNS void LANGUAGE sql VOLATILE
AS $$
  INSERT INTO draft_visits (draft_id, user_id, name, page, seen_at)
  SELECT draft, users.id, users.name, on_page, now() FROM users WHERE users.id = my_user()
  ON CONFLICT (draft_id, user_id) DO UPDATE SET name = excluded.name, page = excluded.page, seen_at = excluded.seen_at
$$;

-- Whether nothing was saved in a draft, nor typed and kept, as far as whoever asks sees that: then it is none yet.
CREATE OR REPLACE FUNCTION is_empty_draft(draft uuid, page_versions jsonb) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT page_versions = '{}' AND NOT EXISTS (SELECT FROM unsaved_pages WHERE unsaved_pages.draft_id = draft) $$;

-- The name of somebody who began a draft at the provider acted for: for those who may go on with drafts there.
-- SECURITY DEFINER: nobody on the portal may read whose account is whose.
CREATE OR REPLACE FUNCTION draft_maker(account uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT users.name FROM users
  WHERE users.id = account AND i_may('send')
    AND EXISTS (SELECT FROM drafts WHERE drafts.created_by = users.id AND drafts.provider_id = my_provider())
$$;
REVOKE EXECUTE ON FUNCTION draft_maker(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION draft_maker(uuid) TO portal_app;

-- The worker sees of old drafts when they were saved and by whom, never the answers; it warns at 21 days and deletes at
-- 28. One in which nobody has saved or typed anything goes after a day.
GRANT SELECT (id, provider_id, page_versions, saved_at, saved_by, warned_at, sent_at), UPDATE (warned_at), DELETE
  ON drafts TO portal_worker;
GRANT SELECT (draft_id) ON unsaved_pages TO portal_worker;
CREATE POLICY read_by_worker ON unsaved_pages FOR SELECT TO portal_worker USING ((SELECT is_job('worker')));
CREATE POLICY read_empty ON drafts FOR SELECT TO portal_worker
  USING ((SELECT is_job('worker')) AND sent_at IS NULL AND saved_at < now() - interval '1 day'
         AND is_empty_draft(id, page_versions));
CREATE POLICY delete_empty ON drafts FOR DELETE TO portal_worker
  USING ((SELECT is_job('worker')) AND sent_at IS NULL AND saved_at < now() - interval '1 day'
         AND is_empty_draft(id, page_versions));
CREATE POLICY read_old ON drafts FOR SELECT TO portal_worker
  USING ((SELECT is_job('worker')) AND saved_at < now() - interval '21 days');
CREATE POLICY warn_old ON drafts FOR UPDATE TO portal_worker
  USING ((SELECT is_job('worker')) AND saved_at < now() - interval '21 days' AND sent_at IS NULL)
  WITH CHECK (is_now(warned_at));
CREATE POLICY delete_old ON drafts FOR DELETE TO portal_worker
  USING ((SELECT is_job('worker')) AND saved_at < now() - interval '28 days');
GRANT SELECT (id, email, closed_at) ON users TO portal_worker;
CREATE POLICY read_to_warn ON users FOR SELECT TO portal_worker
  USING ((SELECT is_job('worker')) AND closed_at IS NULL
         AND EXISTS (SELECT FROM drafts WHERE drafts.saved_by = users.id));
