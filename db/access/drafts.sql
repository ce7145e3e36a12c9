-- Drafts: whoever may send it sees, answers and deletes it. A notification: at its location; without a location,
-- whoever may send for the whole provider, and its maker. An application about the provider: whoever speaks for it. One
-- about a role: its holder.
GRANT SELECT, INSERT, DELETE ON drafts TO portal_app;
GRANT UPDATE (answers, location_id, page_versions, revision, scan_answers, saved_at, saved_by, warned_at, sent_at)
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
  AND revision = 0 AND warned_at IS NULL AND sent_at IS NULL AND assigned_to IS NULL);
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
GRANT SELECT, INSERT, UPDATE (typed, posted_at), DELETE ON unsaved_pages TO portal_app;
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
              AND EXISTS (SELECT FROM drafts WHERE drafts.id = draft_id));

-- Notes that whoever acts has this page of a draft before them. A function, so that the look that tells who else is
-- there can write it only when it must; under the policies above, as the actor.
CREATE OR REPLACE FUNCTION note_visit(draft uuid, on_page text) RETURNS void LANGUAGE sql VOLATILE
AS $$
  INSERT INTO draft_visits (draft_id, user_id, name, page, seen_at)
  SELECT draft, users.id, users.name, on_page, now() FROM users WHERE users.id = my_user()
  ON CONFLICT (draft_id, user_id) DO UPDATE SET name = excluded.name, page = excluded.page, seen_at = excluded.seen_at
$$;

-- The worker sees of old drafts when they were saved and by whom, never the answers; it warns at 21 days and deletes at
-- 28.
GRANT SELECT (id, provider_id, saved_at, saved_by, warned_at, sent_at), UPDATE (warned_at), DELETE ON drafts
  TO portal_worker;
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
